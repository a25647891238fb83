/**
 * Statistics over sums, without Spark: intervals of means and shares, differences, log-odds (decisions 14 and 15).
 */
@NullMarked
package org.pullquote.estimate;

import org.jspecify.annotations.NullMarked;
