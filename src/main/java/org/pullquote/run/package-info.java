/**
 * One batch run: plan, read, annotate, aggregate, publish; the only place where language meets Spark.
 */
@NullMarked
package org.pullquote.run;

import org.jspecify.annotations.NullMarked;
