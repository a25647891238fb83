/**
 * Measures groups of statements: counts, means, shares, and their intervals.
 *
 * <p>Entry point: {@link org.pullquote.aggregate.group.Groups}. Every statement is put into the groups of each
 * {@link org.pullquote.aggregate.group.Grouping}; each group is measured once, in whole numbers (decisions 6, 14 and 18).
 */
@NullMarked
package org.pullquote.aggregate.group;

import org.jspecify.annotations.NullMarked;
