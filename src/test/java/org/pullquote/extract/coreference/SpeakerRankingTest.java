package org.pullquote.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.entity.Ranking;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleFixture;

/** Holds the ranking against the code that trained it (src/training/reading, reading.ranking_reference), and against plain cases. */
class SpeakerRankingTest {
    private static final StatementExtractor EXTRACTOR = LoadedModels.extractor();

    @Test
    void probabilitiesAreThoseOfTraining() throws IOException {
        try (InputStream stream = SpeakerRankingTest.class.getResourceAsStream("ranking-reference.json")) {
            for (JsonNode item : new ObjectMapper().readTree(Objects.requireNonNull(stream))) {
                List<List<String>> choices = new ArrayList<>();
                for (JsonNode choice : item.get("choices")) {
                    List<String> marks = new ArrayList<>();
                    choice.forEach(mark -> marks.add(mark.asText()));
                    choices.add(marks);
                }
                double[] found = RankingWeights.load().probabilities(choices);
                for (int i = 0; i < found.length; i++) {
                    assertThat(found[i])
                            .isCloseTo(item.get("probabilities").get(i).asDouble(), within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Harlan Freight Company will close its yard. The company said the rent was too high.                              | Harlan Freight Company
            Colorado sued the railway on Monday. The state said the bridge was not safe.                                         | Colorado
            President Emil Lang of France met President Otto Kern of Germany. The German president said the bridge was not safe. | Otto Kern
            President Emil Lang of France met President Otto Kern of Germany. The French president said the bridge was not safe. | Emil Lang
            Mayor Ilse Brandt met Senator Tom Okafor. The senator said the bridge was not safe.                                  | Tom Okafor
            The Labor Department published the figures on Friday. The department said that wages rose.                           | Labor Department
            """)
    void aNounMeansTheOneThatItFits(String text, String name) {
        assertThat(last(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Harlan Freight Union met on Monday. The harbor ministry, run by the Harlan Freight Union, said the pier was closed. | Harlan Freight Union
            Senator Tom Okafor is a Harlan Council official. The bridge was not safe, said a Labor Department official.             | Tom Okafor
            """)
    void whoActsOnABodyOrIsOfAnotherIsNotMeant(String text, String name) {
        assertThat(last(text)).isNotEqualTo(name);
    }

    @Test
    void whoOwnsWhatAMentionMeansIsNotMeantByIt() {
        assertThat(
                        last(
                                "Officials arrived on Sunday. North Korea’s state-controlled newspaper said the drill was a threat."))
                .isNull();
    }

    @Test
    void probabilitiesOfAMentionAddUpToOne() {
        Ranking ranking =
                EXTRACTOR.candidates(article("Tom Okafor met Ilse Brandt. He said the bridge was not safe.")).stream()
                        .map(StatementExtractor.Candidate::ranking)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();

        assertThat(ranking.choices().stream()
                        .mapToDouble(Ranking.Choice::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(ranking.choices())
                .extracting(choice -> choice.meant().speaker())
                .isNotEmpty();
        assertThat(ranking.probability())
                .isEqualTo(ranking.choices().stream()
                        .mapToDouble(Ranking.Choice::probability)
                        .max()
                        .orElseThrow());
    }

    @Test
    void aMentionWithANameIsNotRanked() {
        assertThat(EXTRACTOR.candidates(article("Tom Okafor met Ilse Brandt. Okafor said the bridge was not safe.")))
                .extracting(StatementExtractor.Candidate::ranking)
                .containsOnlyNulls();
    }

    private static @Nullable String last(String text) {
        List<StatementExtractor.Candidate> found = EXTRACTOR.candidates(article(text));
        var speaker = found.get(found.size() - 1).statement().speaker();
        return speaker == null ? null : speaker.name();
    }

    private static Article article(String text) {
        return ArticleFixture.of("a", "", text);
    }
}
