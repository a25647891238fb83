/**
 * What two statements have in common, word by word. Pure logic, without Spark.
 */
@NullMarked
package org.pullquote.aggregate.wording;

import org.jspecify.annotations.NullMarked;
