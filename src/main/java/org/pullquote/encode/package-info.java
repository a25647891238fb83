/**
 * Networks in the JVM (ONNX), the word pieces that they read, and the sentence encoder. {@code extract} and {@code score} share them.
 */
@NullMarked
package org.pullquote.encode;

import org.jspecify.annotations.NullMarked;
