package org.pullquote.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;

/** Files as newsrooms, services, crawlers and archives write them are read as {@code expected.json} says, field by field. */
class FormatCasesTest {
    private static final String FOLDER = "/read/formats/";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonNode CASES = cases();

    private static JsonNode cases() {
        try (InputStream in = requireNonNull(FormatCasesTest.class.getResourceAsStream(FOLDER + "expected.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> files() {
        return CASES.properties().stream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadAsExpected(String file) throws IOException {
        List<Reading> readings = readings(file);
        JsonNode expected = CASES.path(file);
        List<Article> articles = readings.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
        List<String> rejected = readings.stream()
                .filter(Rejection.class::isInstance)
                .map(reading -> ((Rejection) reading).reason().code())
                .toList();
        assertThat(rejected)
                .as("rejected: %s", readings)
                .isEqualTo(
                        expected.has("rejected")
                                ? List.of(expected.path("rejected").asText())
                                : List.of());
        assertThat(articles).hasSize(expected.path("articles").size());
        for (int i = 0; i < articles.size(); i++) {
            check(articles.get(i), expected.path("articles").path(i));
        }
    }

    private static void check(Article article, JsonNode expected) {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode value = field.getValue();
            String found =
                    switch (field.getKey()) {
                        case "id" -> article.id();
                        case "title" -> article.title();
                        case "source" -> article.source();
                        case "agency" -> article.agency();
                        case "url" -> article.url();
                        case "dateline" -> article.dateline();
                        case "published_date" ->
                            article.publishedDate() == null
                                    ? null
                                    : article.publishedDate().toString();
                        case "paragraphs" ->
                            String.valueOf(article.text().text().split("\n\n").length);
                        case "authors" -> String.join("|", article.authors());
                        default -> throw new IllegalArgumentException(field.getKey());
                    };
            List<String> names = new ArrayList<>();
            value.forEach(one -> names.add(one.asText()));
            all.assertThat(found)
                    .as(field.getKey())
                    .isEqualTo(value.isNull() ? null : value.isArray() ? String.join("|", names) : value.asText());
        }
        all.assertAll();
    }

    private static List<Reading> readings(String file) throws IOException {
        try (InputStream bytes = requireNonNull(FormatCasesTest.class.getResourceAsStream(FOLDER + file), file)) {
            List<Reading> readings = new ArrayList<>();
            ReadOptions options = ReadOptions.of("test");
            boolean named = !CASES.path(file).path("articles").path(0).has("source");
            new CollectionReader(named ? options.withSource("The Bay") : options, NOW)
                    .read(file, bytes)
                    .forEachRemaining(readings::add);
            return readings;
        }
    }
}
