package org.pullquote.extract.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleFixture;
import org.pullquote.model.Statement;
import org.pullquote.model.Tier;

/** Holds the verdict against the code that trained it (src/training/reading, reading.reference), and against plain cases. */
class ReaderVerdictTest {
    private static final StatementExtractor EXTRACTOR = LoadedModels.extractor();

    @Test
    void probabilitiesAreThoseOfTraining() throws IOException {
        try (InputStream stream = ReaderVerdictTest.class.getResourceAsStream("verdict-reference.json");
                ReaderVerdict verdict = ReaderVerdict.load()) {
            for (JsonNode item : new ObjectMapper().readTree(Objects.requireNonNull(stream))) {
                double[] found = verdict.probabilities(features(item), words(item));
                for (Tier tier : Tier.values()) {
                    assertThat(found[tier.ordinal()])
                            .isCloseTo(
                                    item.get("probabilities")
                                            .get(tier.ordinal())
                                            .asDouble(),
                                    within(1e-5));
                }
            }
        }
    }

    @Test
    void whatIsSaidIsAStatement() {
        assertThat(contents(
                        "The harbour will stay closed until Monday, Mayor Ilse Brandt said. She told reporters that repairs would"
                                + " cost four million euros."))
                .containsExactly("The harbour will stay closed until Monday", "repairs would cost four million euros");
    }

    @Test
    void whatIsOnlyWantedIsNoStatement() {
        String text =
                "Mayor Ilse Brandt wants to close the harbour. The council hopes to rebuild the bridge by spring.";

        assertThat(contents(text)).isEmpty();
        assertThat(EXTRACTOR.find(article(text)))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.id()).startsWith("a#a"))
                .extracting(Statement::ordinal)
                .containsExactly(1, 2);
    }

    @Test
    void statementsAndAttitudesAreNumberedByThemselves() {
        List<Statement> found = EXTRACTOR.find(
                article("Mayor Ilse Brandt wants to close the harbour. “We asked for this in May,” said Tom"
                        + " Okafor. The council said that the cranes were not safe."));

        assertThat(found)
                .filteredOn(each -> each.verdict().tier().isStatement())
                .extracting(Statement::id)
                .containsExactly("a#1", "a#2");
        assertThat(found)
                .filteredOn(each -> !each.verdict().tier().isStatement())
                .extracting(Statement::id)
                .containsExactly("a#a1");
    }

    private static VerdictFeatures features(JsonNode item) {
        List<String> marks = new ArrayList<>();
        item.get("marks").forEach(mark -> marks.add(mark.asText()));
        return new VerdictFeatures(marks, floats(item.get("vector")));
    }

    private static ContextWords words(JsonNode item) {
        List<Integer> roles = integers(item.get("roles"));
        return new ContextWords(
                roles,
                roles,
                integers(item.get("from_cue")),
                integers(item.get("from_begin")),
                integers(item.get("from_end")),
                floats(item.get("words")));
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asInt()));
        return values;
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }

    private static List<String> contents(String text) {
        return EXTRACTOR.extract(article(text)).stream().map(Statement::content).toList();
    }

    private static Article article(String text) {
        return ArticleFixture.of("a", "", text);
    }
}
