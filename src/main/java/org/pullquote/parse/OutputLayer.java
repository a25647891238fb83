package org.pullquote.parse;

import java.io.IOException;
import java.util.Arrays;

/** Computes a score for each transition from the hidden layer. Immutable. */
final class OutputLayer {
    /** Hidden units that are added in one pass over the scores: with more of them the JVM does not use vector arithmetic. */
    private static final int UNITS = 4;

    /** Rows are padded to whole vectors of the widest machines. */
    private static final int VECTOR = 16;

    private final float[][] weights;

    private OutputLayer(float[][] weights) {
        this.weights = weights;
    }

    static OutputLayer read(ModelText text, int hidden, int transitions) throws IOException {
        if (hidden % UNITS != 0) {
            throw new IOException(
                    "the parser's model has " + hidden + " hidden units, expected a multiple of " + UNITS);
        }
        float[][] weights = new float[hidden][];
        float[] row = new float[transitions];
        for (int unit = 0; unit < hidden; unit++) {
            text.numbers(row);
            weights[unit] = Arrays.copyOf(row, (transitions + VECTOR - 1) / VECTOR * VECTOR);
        }
        return new OutputLayer(weights);
    }

    /** The number of scores: one per transition, padded with zeros. */
    int width() {
        return weights[0].length;
    }

    /** The scores of all transitions, into an array of {@link #width}. */
    void scores(float[] hidden, float[] into) {
        Arrays.fill(into, 0);
        for (int unit = 0; unit < weights.length; unit += UNITS) {
            add(
                    into,
                    hidden[unit],
                    weights[unit],
                    hidden[unit + 1],
                    weights[unit + 1],
                    hidden[unit + 2],
                    weights[unit + 2],
                    hidden[unit + 3],
                    weights[unit + 3]);
        }
    }

    private static void add(
            float[] sum, float a, float[] as, float b, float[] bs, float c, float[] cs, float d, float[] ds) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * as[i] + b * bs[i] + c * cs[i] + d * ds[i];
        }
    }
}
