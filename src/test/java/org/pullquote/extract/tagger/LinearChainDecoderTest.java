package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearChainDecoderTest {
    private static final double NEVER = -1e4;
    private static final int TAGS = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOtherRowOfTagsScoresMore(long seed) {
        Random random = new Random(seed);
        double[][] transitions = numbers(random, TAGS);
        transitions[0][2] = NEVER;
        double[][] scores = numbers(random, 6);

        int[] best = new LinearChainDecoder(transitions).best(scores);

        double most = Double.NEGATIVE_INFINITY;
        int[] expected = {};
        for (int code = 0; code < Math.pow(TAGS, scores.length); code++) {
            int[] tags = tags(code, scores.length);
            double total = total(transitions, scores, tags);
            if (total > most) {
                most = total;
                expected = tags;
            }
        }
        assertThat(best).containsExactly(expected);
    }

    private static double total(double[][] transitions, double[][] scores, int[] tags) {
        double total = tags[0] == 2 ? NEVER : scores[0][tags[0]];
        for (int t = 1; t < tags.length; t++) {
            total += transitions[tags[t - 1]][tags[t]] + scores[t][tags[t]];
        }
        return total;
    }

    private static int[] tags(int code, int length) {
        int[] tags = new int[length];
        for (int t = 0, rest = code; t < length; t++, rest /= TAGS) {
            tags[t] = rest % TAGS;
        }
        return tags;
    }

    private static double[][] numbers(Random random, int rows) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, row -> random.doubles(TAGS, -3, 3).toArray());
        return matrix;
    }
}
