/**
 * Joins the spellings of one speaker across the articles of a collection (decision 8). Without Spark: observations in, merges
 * with their evidence out.
 *
 * <p>Entry point: {@link org.pullquote.join.SpeakerJoin}.
 */
@NullMarked
package org.pullquote.join;

import org.jspecify.annotations.NullMarked;
