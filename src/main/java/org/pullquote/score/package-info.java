/**
 * Computes the scores of statements: tone, tone toward each target, loaded language, frames (decision 10).
 *
 * <p>Entry point: {@link org.pullquote.score.StatementScorer}. Each sentence is encoded once.
 */
@NullMarked
package org.pullquote.score;

import org.jspecify.annotations.NullMarked;
