/**
 * A frozen sentence encoder (ONNX, in the JVM) that {@code extract} and {@code score} share.
 */
@NullMarked
package org.pullquote.encode;

import org.jspecify.annotations.NullMarked;
