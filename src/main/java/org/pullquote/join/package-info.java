/**
 * Joins the spellings of one speaker across the articles of a collection (decision 8). Uses no Spark: it takes records and returns merges
 * with their evidence.
 *
 * <p>Entry point: {@link org.pullquote.join.SpeakerJoin}.
 */
@NullMarked
package org.pullquote.join;

import org.jspecify.annotations.NullMarked;
