package org.pullquote.extract.entity;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.document.Document;

/** Holds the types of names against the code that trained them (src/training/reading, reading.types_reference), and against plain cases. */
class NameTypesTest {
    private static final NameTypes TYPES = NameTypes.load();

    @Test
    void probabilitiesAreThoseOfTraining() throws IOException {
        try (InputStream stream = NameTypesTest.class.getResourceAsStream("name-types-reference.json")) {
            for (JsonNode item : new ObjectMapper().readTree(Objects.requireNonNull(stream))) {
                List<String> marks = new ArrayList<>();
                item.get("marks").forEach(mark -> marks.add(mark.asText()));
                double[] found = TYPES.probabilities(marks);
                for (int i = 0; i < found.length; i++) {
                    assertThat(found[i])
                            .isCloseTo(item.get("probabilities").get(i).asDouble(), within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor said that he had read the book “The Art of the Harbor” twice.                    | Art of the Harbor  |
            Holm called for passage of the Harbor Pipeline Address on Monday.                          | Harbor Pipeline Address |
            The Senate passed the bill. Officials at the Harbor Commission said it would help Tarn.    | Harbor Commission  | ORGANIZATION
            She was born in France and lives in Paris.                                                 | Paris              | PLACE
            """)
    void onlyNamesOfPersonsBodiesAndPlacesAreKept(String text, String name, EntityType type) {
        Document document = LoadedModels.annotator().annotate("", text);
        EntityType found = ArticleEntities.of(document, null, TYPES).mentions().stream()
                .map(EntityMention::entity)
                .filter(entity -> entity.name().equals(name))
                .map(Entity::type)
                .filter(NameTypes.READ::contains)
                .findFirst()
                .orElse(null);
        assertThat(found).isEqualTo(type);
    }

    @Test
    void whatAListOfTheRulesHoldsKeepsItsType() {
        Entity france = new Entity("France", EntityType.PLACE);
        List<String> marks = List.of("country", "before=called", "in marks", "shape=digit");
        assertThat(TYPES.of(new MarkedName(france, List.of(), marks))).isEqualTo(EntityType.PLACE);
    }
}
