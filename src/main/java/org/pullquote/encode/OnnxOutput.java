package org.pullquote.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Makes an inner value of an ONNX model one of its outputs. */
final class OnnxOutput {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final byte[] FLOAT_ELEMENTS = {1 << 3, 1};

    private OnnxOutput() {}

    /**
     * The same model with {@code value} as a further output of floats.
     *
     * <p>A field of a protocol buffer that recurs is merged with what came before it, so a second graph that holds nothing but the
     * output, set at the end, adds it to the first.
     */
    static byte[] added(byte[] model, String value) {
        byte[] name = field(VALUE_NAME, value.getBytes(StandardCharsets.UTF_8));
        byte[] type = field(VALUE_TYPE, field(TYPE_TENSOR, FLOAT_ELEMENTS));
        byte[] graph = field(MODEL_GRAPH, field(GRAPH_OUTPUT, joined(name, type)));
        return joined(model, graph);
    }

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(number << 3 | 2);
        int length = content.length;
        while (length >= 128) {
            bytes.write(length & 127 | 128);
            length >>>= 7;
        }
        bytes.write(length);
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
