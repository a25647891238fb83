package org.pullquote.score;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Converts scores of logistic models to probabilities. */
final class Probabilities {
    private Probabilities() {}

    /**
     * The place where the scores of {@code classes} begin.
     *
     * @param place gives the place of the score with a name
     * @throws IllegalArgumentException if the scores are not next to each other in this order
     */
    static int first(Stream<String> classes, ToIntFunction<String> place) {
        List<String> names = classes.toList();
        int first = place.applyAsInt(names.get(0));
        for (int c = 1; c < names.size(); c++) {
            if (place.applyAsInt(names.get(c)) != first + c) {
                throw new IllegalArgumentException("the scores of " + names + " do not stand in this order");
            }
        }
        return first;
    }

    /** The probabilities of {@code count} classes that exclude each other, whose scores begin at {@code first}. */
    static double[] ofClasses(float[] scores, int first, int count) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            highest = Math.max(highest, scores[first + c]);
        }
        double[] probabilities = new double[count];
        double sum = 0;
        for (int c = 0; c < count; c++) {
            probabilities[c] = Math.exp(scores[first + c] - highest);
            sum += probabilities[c];
        }
        for (int c = 0; c < count; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    /** The probability of a single class. */
    static double of(float score) {
        return 1 / (1 + Math.exp(-score));
    }
}
