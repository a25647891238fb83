/**
 * Measures {@code extract}, {@code score} and the stories against gold sets: one class for each measure.
 */
@NullMarked
package org.pullquote.evaluate;

import org.jspecify.annotations.NullMarked;
