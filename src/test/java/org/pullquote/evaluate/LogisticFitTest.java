package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.score.Head;

class LogisticFitTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void clustersAreToldApart(long seed) {
        int[] labels = labels();
        Head head = LogisticFit.fit(vectors(seed), labels, 3, 1e-3);
        float[][] fresh = vectors(seed + 100);
        int right = 0;
        for (int i = 0; i < fresh.length; i++) {
            right += Confusion.mostProbable(head.probabilities(fresh[i])) == labels[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(fresh.length * 9 / 10);
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(bytes(LogisticFit.fit(vectors(7), labels(), 3, 1e-3)))
                .isEqualTo(bytes(LogisticFit.fit(vectors(7), labels(), 3, 1e-3)));
    }

    @Test
    void aFeatureThatNeverChangesDoesNoHarm() {
        float[][] vectors = {{1, 5}, {2, 5}, {-1, 5}, {-2, 5}};
        Head head = LogisticFit.fit(vectors, new int[] {1, 1, 0, 0}, 2, 1e-3);
        assertThat(head.probabilities(new float[] {3, 5})[1]).isGreaterThan(0.9);
    }

    private static int[] labels() {
        int[] labels = new int[300];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
        }
        return labels;
    }

    private static float[][] vectors(long seed) {
        Random random = new Random(seed);
        float[][] vectors = new float[300][6];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < 6; d++) {
                vectors[i][d] = (float) (random.nextGaussian() * 10 + 100 + (d == i % 3 ? 40 : 0));
            }
        }
        return vectors;
    }

    private static byte[] bytes(Head head) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        head.write(bytes);
        return bytes.toByteArray();
    }
}
