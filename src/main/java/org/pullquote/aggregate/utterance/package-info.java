/**
 * Finds what was said once and is quoted by several articles, and aligns the versions word by word (decision 12).
 *
 * <p>Entry point: {@link org.pullquote.aggregate.utterance.Utterances}.
 */
@NullMarked
package org.pullquote.aggregate.utterance;

import org.jspecify.annotations.NullMarked;
