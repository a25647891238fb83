package org.pullquote.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aTextsScoresDoNotDependOnWhatWasReadBefore() {
        float[] alone = encoder.encode(SENTENCE).textScores();
        encoder.encode("Another, quite a bit longer sentence, stands first.");
        assertThat(encoder.encode(SENTENCE).textScores()).isEqualTo(alone);
    }

    @Test
    void manyThreadsGetTheSameScores() {
        float[] expected = encoder.encode(SENTENCE).textScores();
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> encoder.encode(SENTENCE).textScores())
                        .toList())
                .allSatisfy(scores -> assertThat(scores).isEqualTo(expected));
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
}
