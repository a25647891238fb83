package org.pullquote.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** An input of an {@link OnnxModel}: numbers and their dimensions. */
@FunctionalInterface
public interface OnnxInput {
    /** The input as a tensor, which the caller must close. */
    OnnxTensor tensor(OrtEnvironment environment) throws OrtException;

    /** Numbers of the pieces of one text: {@code 1 × n}. */
    static OnnxInput text(long[] values) {
        return environment ->
                OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** Places: {@code n}. */
    static OnnxInput places(long[] values) {
        return environment -> OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {values.length});
    }

    /** Rows with the given number of columns: {@code n × columns}. */
    static OnnxInput rows(float[] values, int columns) {
        return environment -> OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(values), new long[] {values.length / columns, columns});
    }
}
