/**
 * Spark SQL over statements: the tables that compare sources and speakers.
 */
@NullMarked
package org.pullquote.aggregate;

import org.jspecify.annotations.NullMarked;
