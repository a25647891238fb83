/**
 * Articles become statements: who says what, by which words, exactly where. Language lives here; Spark does not.
 */
@NullMarked
package org.pullquote.extract;

import org.jspecify.annotations.NullMarked;
