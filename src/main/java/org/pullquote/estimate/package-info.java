/**
 * How sure a mean is, and whether two means differ: plain Java over sums, without Spark.
 */
@NullMarked
package org.pullquote.estimate;

import org.jspecify.annotations.NullMarked;
