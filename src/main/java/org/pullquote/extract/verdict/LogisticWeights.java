package org.pullquote.extract.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.text.Resource;

/**
 * A multinomial logistic regression over named marks and, if it has weights for one, a vector. Read from a table of tab-separated
 * lines: a name and a weight for each class; {@code bias}; {@code vector}, once for each dimension in order; and constants, which
 * begin with a colon. Immutable.
 */
final class LogisticWeights {
    private final int classes;
    private final Map<String, float[]> marks = new HashMap<>();
    private final Map<String, Double> constants = new HashMap<>();
    private final List<float[]> vector = new ArrayList<>();
    private final String fingerprint;
    private float[] bias;

    private LogisticWeights(byte[] file, int classes) {
        this.classes = classes;
        bias = new float[classes];
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].startsWith(":")) {
                constants.put(cells[0].substring(1), Double.valueOf(cells[1]));
            } else if (cells[0].equals("bias")) {
                bias = weights(cells);
            } else if (cells[0].equals("vector")) {
                vector.add(weights(cells));
            } else {
                marks.put(cells[0], weights(cells));
            }
        }
        fingerprint = DigestUtils.sha256Hex(file);
    }

    /** The weights of a file beside this class. */
    static LogisticWeights load(String file, int classes) {
        return new LogisticWeights(Resource.bytes(LogisticWeights.class, file), classes);
    }

    /** SHA-256 of the file, in hexadecimal. */
    String fingerprint() {
        return fingerprint;
    }

    /** A constant of the file. */
    double constant(String name) {
        Double value = constants.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no constant " + name);
        }
        return value;
    }

    /** The probability of each class. */
    double[] probabilities(VerdictFeatures features) {
        return softmax(sums(features));
    }

    /** The sum of the weights for each class, before softmax. Marks without weights are ignored. */
    double[] sums(VerdictFeatures features) {
        double[] sums = new double[classes];
        add(sums, bias, 1);
        for (String mark : features.marks()) {
            float[] weights = marks.get(mark);
            if (weights != null) {
                add(sums, weights, 1);
            }
        }
        float[] values = features.vector();
        for (int d = 0; d < values.length; d++) {
            add(sums, vector.get(d), values[d]);
        }
        return sums;
    }

    static double[] softmax(double[] sums) {
        double most = Arrays.stream(sums).max().orElseThrow();
        double[] exponentials =
                Arrays.stream(sums).map(sum -> Math.exp(sum - most)).toArray();
        double all = Arrays.stream(exponentials).sum();
        return Arrays.stream(exponentials).map(each -> each / all).toArray();
    }

    private static void add(double[] sums, float[] weights, double value) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += weights[c] * value;
        }
    }

    private float[] weights(String[] cells) {
        float[] weights = new float[classes];
        for (int c = 0; c < classes; c++) {
            weights[c] = Float.parseFloat(cells[c + 1]);
        }
        return weights;
    }
}
