/**
 * Measures of {@code extract} and {@code score} against gold sets.
 */
@NullMarked
package org.pullquote.evaluate;

import org.jspecify.annotations.NullMarked;
