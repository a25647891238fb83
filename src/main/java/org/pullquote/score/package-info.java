/**
 * Statements get their tone, targets' tone, loaded words and frames.
 */
@NullMarked
package org.pullquote.score;

import org.jspecify.annotations.NullMarked;
