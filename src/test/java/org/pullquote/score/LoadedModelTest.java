package org.pullquote.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pullquote.encode.SentenceEncoder;

class LoadedModelTest {
    private static SentenceEncoder encoder;
    private static LoadedModel model;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
        model = new LoadedModel(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void loadedSentencesAreToldFromPlainOnes() {
        assertThat(model.probability(encoder.encode("The radical mob shamelessly trashed our once great city.")))
                .isGreaterThan(0.5);
        assertThat(model.probability(encoder.encode("The council will vote on the budget on Tuesday.")))
                .isLessThan(0.5);
    }

    @Test
    void loadedWordsAreWholeWords() {
        String text = "The mayor’s disgraceful scheme is a shameless con that wouldn’t fool a toddler.";
        List<String> words = model.words(text, encoder.encode(text)).stream()
                .map(span -> span.of(text))
                .toList();
        assertThat(words).contains("disgraceful", "shameless").doesNotContain("wouldn", "t", "s", "’", ".");
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void aFragmentThatSaysNothingIsPlain() {
        assertThat(model.probability(encoder.encode("both questions"))).isLessThan(0.5);
        assertThat(model.probability(encoder.encode("it"))).isLessThan(0.5);
    }
}
