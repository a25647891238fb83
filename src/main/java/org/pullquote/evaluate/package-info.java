/**
 * Measures of {@code extract} and {@code score} against gold sets, and the training of the heads.
 */
@NullMarked
package org.pullquote.evaluate;

import org.jspecify.annotations.NullMarked;
