package org.pullquote.score;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A multinomial logistic model over the features that the encoder gives: class probabilities of a vector. Immutable.
 *
 * <p>As bytes: the text {@code PQHEAD1}, the number of classes, the number of features (big-endian integers), then for each class
 * its bias and its weights (big-endian 32-bit floats).
 */
public final class Head {
    private static final byte[] MAGIC = {'P', 'Q', 'H', 'E', 'A', 'D', '1'};

    private final float[] biases;
    private final float[][] weights;

    /**
     * A head of given weights.
     *
     * @param biases one a class
     * @param weights for each class, one a feature
     */
    public Head(float[] biases, float[][] weights) {
        if (biases.length != weights.length || weights.length == 0) {
            throw new IllegalArgumentException(biases.length + " biases for " + weights.length + " classes");
        }
        this.biases = biases.clone();
        this.weights = new float[weights.length][];
        for (int c = 0; c < weights.length; c++) {
            if (weights[c].length != weights[0].length) {
                throw new IllegalArgumentException(
                        "class " + c + " has " + weights[c].length + " weights, class 0 has " + weights[0].length);
            }
            this.weights[c] = weights[c].clone();
        }
    }

    /** The number of classes. */
    public int classes() {
        return biases.length;
    }

    /** The number of features. */
    public int features() {
        return weights[0].length;
    }

    /**
     * The probability of each class.
     *
     * @throws IllegalArgumentException where {@code vector} is not {@link #features()} long
     */
    public double[] probabilities(float[] vector) {
        if (vector.length != features()) {
            throw new IllegalArgumentException(vector.length + " features, expected " + features());
        }
        double[] values = new double[biases.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < values.length; c++) {
            double value = biases[c];
            for (int d = 0; d < vector.length; d++) {
                value += (double) weights[c][d] * vector[d];
            }
            values[c] = value;
            highest = Math.max(highest, value);
        }
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            values[c] = Math.exp(values[c] - highest);
            sum += values[c];
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
    }

    /** Writes the head; {@link #read} gives it back bit by bit. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.write(MAGIC);
        out.writeInt(classes());
        out.writeInt(features());
        for (int c = 0; c < classes(); c++) {
            out.writeFloat(biases[c]);
            for (float weight : weights[c]) {
                out.writeFloat(weight);
            }
        }
        out.flush();
    }

    /**
     * Reads a head.
     *
     * @throws IOException where the bytes are not a head's, or too few
     */
    public static Head read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("not a head: it does not begin with PQHEAD1");
        }
        int classes = in.readInt();
        int features = in.readInt();
        if (classes < 1 || classes > 1_000 || features < 1 || features > 1_000_000) {
            throw new IOException("not a head: " + classes + " classes of " + features + " features");
        }
        float[] biases = new float[classes];
        float[][] weights = new float[classes][features];
        for (int c = 0; c < classes; c++) {
            biases[c] = in.readFloat();
            for (int d = 0; d < features; d++) {
                weights[c][d] = in.readFloat();
            }
        }
        return new Head(biases, weights);
    }

    /** A head that this package carries. */
    static Head resource(String name) {
        try (InputStream stream = new BufferedInputStream(ModelFiles.open(name))) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
