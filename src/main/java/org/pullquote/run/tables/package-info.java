/** Computes and publishes the tables: used both by runs and by the command {@code tables}. */
@NullMarked
package org.pullquote.run.tables;

import org.jspecify.annotations.NullMarked;
