/**
 * Where two outlets differ: measures with intervals and corrected p-values, and distinctive words (decision 15).
 *
 * <p>Entry points: {@link org.pullquote.aggregate.compare.Differences},
 * {@link org.pullquote.aggregate.compare.DistinctiveWords}.
 */
@NullMarked
package org.pullquote.aggregate.compare;

import org.jspecify.annotations.NullMarked;
