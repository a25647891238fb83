package org.pullquote.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** What an {@link OnnxModel} is given: numbers and their dimensions. */
@FunctionalInterface
public interface OnnxInput {
    /** To be closed by the caller. */
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

    /** Rows of so many columns: {@code n × columns}. */
    static OnnxInput rows(float[] values, int columns) {
        return environment -> OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(values), new long[] {values.length / columns, columns});
    }
}
