/**
 * Finds near-duplicate articles and the likely original of each group (decision 11).
 *
 * <p>Entry point: {@link org.pullquote.aggregate.copy.NearDuplicates}. MinHash proposes pairs, shared text decides, star
 * clustering groups.
 */
@NullMarked
package org.pullquote.aggregate.copy;

import org.jspecify.annotations.NullMarked;
