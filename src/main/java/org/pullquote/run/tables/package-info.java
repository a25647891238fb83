/**
 * Computes and publishes the tables: the one way for a run and for the command {@code tables}.
 */
@NullMarked
package org.pullquote.run.tables;

import org.jspecify.annotations.NullMarked;
