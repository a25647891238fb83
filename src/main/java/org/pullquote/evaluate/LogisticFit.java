package org.pullquote.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.pullquote.score.Head;

/**
 * Fits a multinomial logistic {@link Head} by L-BFGS (Liu &amp; Nocedal 1989, <em>On the limited memory BFGS method for large scale
 * optimization</em>): mean cross-entropy plus {@code penalty} times the squared weights, over features brought to mean 0 and
 * deviation 1. No chance is involved: the same examples give the same bytes.
 */
final class LogisticFit {
    private static final int MEMORY = 10;
    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-4;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final int MOST_HALVINGS = 30;

    private final float[][] vectors;
    private final int[] labels;
    private final int classes;
    private final int features;
    private final double penalty;

    private LogisticFit(float[][] vectors, int[] labels, int classes, double penalty) {
        this.vectors = vectors;
        this.labels = labels;
        this.classes = classes;
        this.features = vectors[0].length;
        this.penalty = penalty;
    }

    /**
     * The head that fits best.
     *
     * @param vectors the features of each example; they are brought to mean 0 and deviation 1 in place
     * @param labels the class of each example, from 0
     */
    static Head fit(float[][] vectors, int[] labels, int classes, double penalty) {
        if (vectors.length == 0 || vectors.length != labels.length) {
            throw new IllegalArgumentException(vectors.length + " examples with " + labels.length + " labels");
        }
        int features = vectors[0].length;
        double[] means = new double[features];
        double[] deviations = new double[features];
        standardize(vectors, means, deviations);
        double[] solution = new LogisticFit(vectors, labels, classes, penalty).minimize();
        float[] biases = new float[classes];
        float[][] weights = new float[classes][features];
        for (int c = 0; c < classes; c++) {
            double bias = solution[c * (features + 1) + features];
            for (int d = 0; d < features; d++) {
                double weight = solution[c * (features + 1) + d] / deviations[d];
                weights[c][d] = (float) weight;
                bias -= weight * means[d];
            }
            biases[c] = (float) bias;
        }
        return new Head(biases, weights);
    }

    private static void standardize(float[][] vectors, double[] means, double[] deviations) {
        int features = means.length;
        for (float[] vector : vectors) {
            for (int d = 0; d < features; d++) {
                means[d] += (double) vector[d] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            for (int d = 0; d < features; d++) {
                double off = vector[d] - means[d];
                deviations[d] += off * off / vectors.length;
            }
        }
        for (int d = 0; d < features; d++) {
            deviations[d] = Math.sqrt(deviations[d]) + 1e-6;
        }
        for (float[] vector : vectors) {
            for (int d = 0; d < features; d++) {
                vector[d] = (float) ((vector[d] - means[d]) / deviations[d]);
            }
        }
    }

    private double[] minimize() {
        double[] at = new double[classes * (features + 1)];
        double[] gradient = new double[at.length];
        double loss = loss(at, gradient);
        Deque<Step> steps = new ArrayDeque<>();
        for (int i = 0; i < MOST_STEPS && norm(gradient) > TOLERANCE; i++) {
            double[] direction = direction(gradient, steps);
            double slope = dot(direction, gradient);
            double length = i == 0 ? Math.min(1, 1 / norm(gradient)) : 1;
            double[] next = new double[at.length];
            double[] nextGradient = new double[at.length];
            double nextLoss = loss;
            boolean better = false;
            for (int h = 0; h < MOST_HALVINGS && !better; h++) {
                for (int d = 0; d < at.length; d++) {
                    next[d] = at[d] + length * direction[d];
                }
                nextLoss = loss(next, nextGradient);
                better = nextLoss <= loss + SUFFICIENT_DECREASE * length * slope;
                length /= 2;
            }
            if (!better) {
                break;
            }
            remember(steps, difference(next, at), difference(nextGradient, gradient));
            at = next;
            gradient = nextGradient;
            loss = nextLoss;
        }
        return at;
    }

    private record Step(double[] move, double[] turn, double curvature) {}

    private static void remember(Deque<Step> steps, double[] move, double[] turn) {
        double curvature = dot(move, turn);
        if (curvature > 1e-12) {
            steps.addLast(new Step(move, turn, curvature));
            if (steps.size() > MEMORY) {
                steps.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> steps) {
        double[] direction = gradient.clone();
        double[] along = new double[steps.size()];
        int i = steps.size();
        for (Iterator<Step> newestFirst = steps.descendingIterator(); newestFirst.hasNext(); ) {
            Step step = newestFirst.next();
            along[--i] = dot(step.move(), direction) / step.curvature();
            add(direction, -along[i], step.turn());
        }
        Step newest = steps.peekLast();
        if (newest != null) {
            double scale = newest.curvature() / dot(newest.turn(), newest.turn());
            for (int d = 0; d < direction.length; d++) {
                direction[d] *= scale;
            }
        }
        for (Step step : steps) {
            double back = dot(step.turn(), direction) / step.curvature();
            add(direction, along[i++] - back, step.move());
        }
        for (int d = 0; d < direction.length; d++) {
            direction[d] = -direction[d];
        }
        return direction;
    }

    /** The loss at {@code at}; {@code gradient} is overwritten. */
    private double loss(double[] at, double[] gradient) {
        double loss = 0;
        int row = features + 1;
        for (int c = 0; c < classes; c++) {
            for (int d = 0; d < features; d++) {
                double weight = at[c * row + d];
                loss += penalty * weight * weight;
                gradient[c * row + d] = 2 * penalty * weight;
            }
            gradient[c * row + features] = 0;
        }
        double[] scores = new double[classes];
        for (int i = 0; i < vectors.length; i++) {
            loss += example(vectors[i], labels[i], at, scores) / vectors.length;
            for (int c = 0; c < classes; c++) {
                double error = (scores[c] - (c == labels[i] ? 1 : 0)) / vectors.length;
                int from = c * row;
                for (int d = 0; d < features; d++) {
                    gradient[from + d] += error * vectors[i][d];
                }
                gradient[from + features] += error;
            }
        }
        return loss;
    }

    /** The cross-entropy of one example; {@code probabilities} is overwritten. */
    private double example(float[] vector, int label, double[] at, double[] probabilities) {
        int row = features + 1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double score = at[c * row + features];
            for (int d = 0; d < features; d++) {
                score += at[c * row + d] * vector[d];
            }
            probabilities[c] = score;
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            probabilities[c] = Math.exp(probabilities[c] - highest);
            sum += probabilities[c];
        }
        for (int c = 0; c < classes; c++) {
            probabilities[c] /= sum;
        }
        return -Math.log(Math.max(probabilities[label], 1e-300));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static void add(double[] to, double times, double[] what) {
        for (int d = 0; d < to.length; d++) {
            to[d] += times * what[d];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int d = 0; d < a.length; d++) {
            difference[d] = a[d] - b[d];
        }
        return difference;
    }
}
