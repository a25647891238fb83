/**
 * Runs ONNX networks in the JVM: word pieces, models, and the sentence encoder that {@code extract} and {@code score} share.
 */
@NullMarked
package org.pullquote.encode;

import org.jspecify.annotations.NullMarked;
