package org.pullquote.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts of true and predicted classes, and how well calibrated their probabilities are. */
final class Confusion {
    private static final int BINS = 10;

    private final List<String> names;
    private final long[][] counts;
    private final long[] binSize = new long[BINS];
    private final double[] binConfidence = new double[BINS];
    private final long[] binRight = new long[BINS];

    Confusion(List<String> names) {
        this.names = List.copyOf(names);
        this.counts = new long[names.size()][names.size()];
    }

    void add(int actual, int predicted) {
        counts[actual][predicted]++;
    }

    /** Counts the most probable class and its probability. */
    void add(int actual, double[] probabilities) {
        int predicted = mostProbable(probabilities);
        add(actual, predicted);
        int bin = Math.min(BINS - 1, (int) (probabilities[predicted] * BINS));
        binSize[bin]++;
        binConfidence[bin] += probabilities[predicted];
        binRight[bin] += actual == predicted ? 1 : 0;
    }

    /** The share of the examples whose most probable class has at least this probability, a multiple of 0.1. */
    double share(double least) {
        long all = Arrays.stream(binSize).sum();
        return all == 0 ? 0 : (double) from(binSize, least) / all;
    }

    /** The share of those examples that are right. */
    double accuracy(double least) {
        long sure = from(binSize, least);
        return sure == 0 ? 0 : (double) from(binRight, least) / sure;
    }

    private static long from(long[] bins, double least) {
        return Arrays.stream(bins).skip(Math.round(least * BINS)).sum();
    }

    static int mostProbable(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    List<ClassScore> scores() {
        List<ClassScore> scores = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            long predicted = 0;
            long actual = 0;
            for (int other = 0; other < names.size(); other++) {
                predicted += counts[other][c];
                actual += counts[c][other];
            }
            scores.add(new ClassScore(names.get(c), counts[c][c], predicted, actual));
        }
        return scores;
    }

    double accuracy() {
        long right = 0;
        long all = 0;
        for (int actual = 0; actual < names.size(); actual++) {
            for (int predicted = 0; predicted < names.size(); predicted++) {
                all += counts[actual][predicted];
                right += actual == predicted ? counts[actual][predicted] : 0;
            }
        }
        return all == 0 ? 0 : (double) right / all;
    }

    /**
     * The expected calibration error: the mean distance between the probability of the predicted class and how often it is
     * right, over ten bins of equal width (Guo et al. 2017, <em>On calibration of modern neural networks</em>).
     */
    double calibrationError() {
        double off = 0;
        long all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            off += Math.abs(binConfidence[bin] - binRight[bin]);
            all += binSize[bin];
        }
        return all == 0 ? 0 : off / all;
    }
}
