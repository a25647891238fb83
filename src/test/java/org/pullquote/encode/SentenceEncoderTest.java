package org.pullquote.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Span;

class SentenceEncoderTest {
    private static final String SENTENCE = "The minister denied the claim.";

    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void vectorsAreOfLengthOne() {
        assertThat(cosine(encoder.encode(SENTENCE), encoder.encode(SENTENCE))).isCloseTo(1, within(1e-5));
    }

    @Test
    void textsOfOneSenseAreNearerThanOthers() {
        List<Encoding> encodings = encoder.encode(
                List.of(SENTENCE, "The secretary rejected the allegation.", "Bake the cake for an hour."));
        assertThat(cosine(encodings.get(0), encodings.get(1)))
                .isGreaterThan(cosine(encodings.get(0), encodings.get(2)) + 0.1);
    }

    @Test
    void aTextsVectorDoesNotDependOnItsNeighbours() {
        float[] alone = encoder.encode(SENTENCE).vector();
        float[] among = encoder.encode(List.of("Another, quite a bit longer sentence, stands first.", SENTENCE))
                .get(1)
                .vector();
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void manyThreadsGetTheSameVectors() {
        float[] expected = encoder.encode(SENTENCE).vector();
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> encoder.encode(SENTENCE).vector())
                        .toList())
                .allSatisfy(vector -> assertThat(vector).isEqualTo(expected));
    }

    @Test
    void aLongTextIsCut() {
        assertThat(encoder.encode("word ".repeat(2_000)).words()).isEqualTo(SentenceEncoder.MAX_PIECES - 2);
    }

    @Test
    void aBlankTextHasNoWords() {
        Encoding blank = encoder.encode(" ");
        assertThat(blank.words()).isZero();
        assertThat(blank.scores(new Span(0, 1))).containsOnly(0);
    }

    @Test
    void wordsKnowWhereTheyStand() {
        Encoding encoding = encoder.encode(SENTENCE);
        assertThat(IntStream.range(0, encoding.words())
                        .mapToObj(word -> encoding.wordSpan(word).of(SENTENCE))
                        .toList())
                .containsExactly("The", "minister", "denied", "the", "claim", ".");
        assertThat(encoding.scores(new Span(4, 12))).isEqualTo(encoding.wordScores(1));
        assertThat(encoding.scores(new Span(0, 0))).containsOnly(0);
    }

    @Test
    void aScoreThatTheEncoderDoesNotGiveIsNamed() {
        assertThatThrownBy(() -> encoder.textScore("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the encoder gives no score weather, only [");
    }

    private static double cosine(Encoding a, Encoding b) {
        float[] first = a.vector();
        float[] second = b.vector();
        return IntStream.range(0, first.length)
                .mapToDouble(d -> (double) first[d] * second[d])
                .sum();
    }
}
