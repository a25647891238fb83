package org.pullquote.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the encoder against what the code that trained it makes of the same sentences (src/training, scorer.reference). */
class EncoderReferenceTest {
    /** Kernels differ between CPUs, and a rounding to eight bits may fall the other way. */
    private static final Offset<Float> ROUNDING = within(0.25f);

    /** A sentence, its pieces, and what the encoder gives for them. */
    record Reference(String text, int[] pieces, float[] text_scores, float[][] piece_scores) {}

    static List<Reference> references() throws IOException {
        try (InputStream stream = EncoderReferenceTest.class.getResourceAsStream("encoder-reference.json")) {
            return List.of(new ObjectMapper().readValue(Objects.requireNonNull(stream), Reference[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void piecesAreThoseOfTraining(Reference expected) {
        WordPieces wordPieces = WordPieces.load();
        assertThat(IntStream.concat(
                        IntStream.of(wordPieces.opening()),
                        IntStream.concat(
                                wordPieces.cut(expected.text).stream().mapToInt(Piece::id),
                                IntStream.of(wordPieces.closing()))))
                .containsExactly(IntStream.of(expected.pieces).boxed().toArray(Integer[]::new));
    }

    @ParameterizedTest
    @MethodSource("references")
    void scoresAreThoseOfTraining(Reference expected) {
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            Encoding encoding = encoder.encode(expected.text);
            assertThat(encoding.textScores()).containsExactly(expected.text_scores, ROUNDING);
            for (int i = 1; i < expected.pieces.length - 1; i++) {
                assertThat(encoding.pieceScores(i - 1)).containsExactly(expected.piece_scores[i], ROUNDING);
            }
        }
    }
}
