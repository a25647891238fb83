package org.pullquote.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Frame;

class FrameModelTest {
    private static SentenceEncoder encoder;
    private static FrameModel model;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
        model = new FrameModel(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ECONOMIC, Higher rates would slow hiring and push the deficit up.",
        "LEGALITY_CRIME, The appeals court threw out his fraud conviction.",
        "SECURITY, Missiles struck the base and two soldiers were wounded.",
        "HEALTH_SAFETY, The vaccine cut infections among nurses by half.",
        "POLITICAL_POLICY, The opposition leader will run against the prime minister in the autumn election.",
        "PUBLIC_OPINION, Six in ten of those surveyed said they disapproved.",
        "FAIRNESS, Women are still paid less than men for equal work."
    })
    void aPlainCaseGetsItsFrame(Frame frame, String sentence) {
        Map<Frame, Double> scores = model.scores(encoder.encode(sentence));
        assertThat(scores).hasSize(Frame.values().length);
        assertThat(scores.values()).allMatch(score -> score >= 0 && score <= 1);
        assertThat(scores.get(frame)).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We shall see.", "it", "both questions", "She declined to say more."})
    void smallTalkIsInNoFrame(String sentence) {
        assertThat(model.scores(encoder.encode(sentence)).values()).allMatch(score -> score < 0.5);
    }
}
