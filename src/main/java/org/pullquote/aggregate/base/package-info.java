/**
 * What all aggregates share: the shape of a table, checkpoints, exact rounding, connected components, star clustering.
 */
@NullMarked
package org.pullquote.aggregate.base;

import org.jspecify.annotations.NullMarked;
