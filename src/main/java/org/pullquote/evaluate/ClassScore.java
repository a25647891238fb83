package org.pullquote.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * How well one class was found.
 *
 * @param name the class
 * @param right predicted and true
 * @param predicted how often it was predicted
 * @param actual how often it is true
 */
record ClassScore(String name, long right, long predicted, long actual) {
    ClassScore {
        if (right < 0 || right > predicted || right > actual) {
            throw new IllegalArgumentException(
                    name + ": " + right + " right of " + predicted + " predicted and " + actual + " actual");
        }
    }

    /** The share of the predicted that is right; 0 where nothing was predicted. */
    double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    /** The share of the actual that was found; 0 where there is nothing to find. */
    double recall() {
        return actual == 0 ? 0 : (double) right / actual;
    }

    /** The harmonic mean of precision and recall; 0 where nothing is right. */
    double f1() {
        return right == 0 ? 0 : 2.0 * right / (predicted + actual);
    }

    /** The mean F1 of {@code classes}, each with the same weight; 0 if there are none. */
    static double macroF1(List<ClassScore> classes) {
        return classes.stream().mapToDouble(ClassScore::f1).average().orElse(0);
    }

    /** A table with a header, then one line per class in the given order; columns are aligned and every line ends with a newline. */
    static String table(List<ClassScore> classes) {
        int width = Math.max(
                5, classes.stream().mapToInt(row -> row.name().length()).max().orElse(0));
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-" + width + "s  precision  recall     F1  predicted  actual\n", "class"));
        for (ClassScore row : classes) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %9.3f  %6.3f  %5.3f  %9d  %6d\n",
                    row.name(),
                    row.precision(),
                    row.recall(),
                    row.f1(),
                    row.predicted(),
                    row.actual()));
        }
        return table.toString();
    }
}
