package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Span;

class TaggerVectorsTest {
    private static final Span ONE = new Span(0, 3);
    private static final Span TWO = new Span(4, 9);

    private final TaggerVectors vectors = vectors();

    @Test
    void aSpanHasTheMeanOfItsWordsFirstPieces() {
        assertThat(vectors.mean(List.of(new Span(0, 9)))[0]).isEqualTo(2);
        assertThat(vectors.mean(List.of(ONE, TWO))[0]).isEqualTo(2);
        assertThat(vectors.mean(List.of(TWO))[0]).isEqualTo(3);
    }

    @Test
    void theEndOfTheEncoderStandsBeforeItsMiddle() {
        float[] mean = vectors.mean(List.of(ONE));

        assertThat(mean).hasSize(TaggerScores.WIDTH);
        assertThat(mean[0]).isEqualTo(1);
        assertThat(mean[160]).isEqualTo(10);
        assertThat(mean[320]).isEqualTo(100);
        assertThat(mean[703]).isEqualTo(100);
    }

    @Test
    void whereNoWordIsNothingIs() {
        assertThat(vectors.mean(List.of())).containsOnly(0);
        assertThat(vectors.mean(List.of(new Span(9, 12)))).containsOnly(0);
    }

    /** Two words, the second of two pieces, each piece with vectors of its number: once, ten times and a hundred times. */
    private static TaggerVectors vectors() {
        TaggerWindow window =
                new TaggerWindow(List.of(7, 8, 9, 10), List.of(0, 0, 0, 0), List.of(1, 3), List.of(ONE, TWO));
        TaggerScores scores = new TaggerScores(
                new float[12], numbers(160, 1), numbers(160, 10), numbers(384, 100), cuePieces -> new float[0]);
        TaggerVectors vectors = new TaggerVectors();
        vectors.add(window, scores);
        return vectors;
    }

    private static float[] numbers(int width, int times) {
        float[] numbers = new float[4 * width];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i / width) * (float) times;
        }
        return numbers;
    }
}
