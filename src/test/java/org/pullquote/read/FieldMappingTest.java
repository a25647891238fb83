package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

class FieldMappingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain        | {"id":"u","source":"The Bay","url":"u","title":"Storm","authors":["Jane Roe"],"published":"2017-03-02","body":"The port closed."}
            news-please  | {"source_domain":"The Bay","url":"u","title":"Storm","authors":["Jane Roe"],"date_publish":"2017-03-02 10:00:00","maintext":"The port closed."}
            fundus       | {"publisher":"The Bay","url":"u","title":"Storm","authors":["Jane Roe"],"publishing_date":"2017-03-02T10:00:00+00:00","body":{"summary":[],"sections":[{"headline":[],"paragraphs":["The port closed."]}]}}
            fundus       | {"publisher":"The Bay","url":"u","title":"Storm","authors":["Jane Roe"],"publishing_date":"2017-03-02","plaintext":"The port closed.","body":{"sections":[]}}
            schema.org   | {"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Bay"},"url":"u","headline":"Storm","author":[{"name":"Jane Roe"}],"datePublished":"2017-03-02","articleBody":"The port closed."}
            schema.org   | {"publisher":"The Bay","mainEntityOfPage":{"@id":"u"},"headline":"Storm","author":{"name":"Jane Roe"},"datePublished":"2017-03-02","articleBody":"The port closed."}
            schema.org   | {"@graph":[{"@id":"#p","@type":"Organization","name":"The Bay"},{"@type":"NewsArticle","publisher":{"@id":"#p"},"url":"u","headline":"Storm","author":"Jane Roe","datePublished":"2017-03-02","articleBody":"The port closed."}]}
            all-the-news | {"publication":"The Bay","url":"u","title":"Storm","author":"Jane Roe","date":"2017-03-02 00:00:00","article":"The port closed."}
            ninjs        | {"uri":"u","infosource":[{"name":"The Bay"}],"headline":"Storm","byline":"By Jane Roe","versioncreated":"2017-03-02T10:00:00Z","body_text":"The port closed."}
            ninjs        | {"uri":"u","infoSources":[{"name":"The Bay"}],"headlines":[{"value":"Storm"}],"by":"Jane Roe","versionCreated":"2017-03-02T10:00:00Z","bodies":[{"value":"The port closed."},{"value":"<p>The port closed.</p>"}]}
            """)
    void aPresetAndDetectionReadTheSameArticle(String preset, String json) {
        for (FieldMapping mapping : new FieldMapping[] {FieldMapping.preset(preset), FieldMapping.detected()}) {
            Article article = (Article) read(mapping, json);
            assertThat(article.id()).isEqualTo("u");
            assertThat(article.source()).isEqualTo("The Bay");
            assertThat(article.title()).isEqualTo("Storm");
            assertThat(article.authors()).containsExactly("Jane Roe");
            assertThat(article.publishedDate()).isEqualTo(LocalDate.of(2017, 3, 2));
            assertThat(article.body()).isEqualTo("The port closed.");
        }
    }

    @Test
    void aMappingOfOnesOwnReachesIntoObjects() {
        FieldMapping mapping = new FieldMapping(Map.of("body", "doc.content", "title", "doc.head", "source", "outlet"));
        Article article = (Article)
                read(
                        mapping,
                        "{\"outlet\":\"The Bay\",\"doc\":{\"head\":\"Storm\",\"content\":[\"The port closed.\",\"It rained.\"]}}");
        assertThat(article.title()).isEqualTo("Storm");
        assertThat(article.body()).isEqualTo("The port closed.\n\nIt rained.");
        assertThat(article.id()).isEqualTo(article.contentHash()).hasSize(64);
    }

    @Test
    void unknownNamesAreToldWithTheKnownOnes() {
        assertThatThrownBy(() -> FieldMapping.preset("nitf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nitf'")
                .hasMessageContaining("plain, news-please, fundus, schema.org, all-the-news, ninjs");
        assertThatThrownBy(() -> new FieldMapping(Map.of("text", "body")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no field 'text'")
                .hasMessageContaining("language");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"source":"The Bay","title":"Storm"}                          | NO_BODY
            {"source":"The Bay","body":"  "}                              | NO_BODY
            {"source":"The Bay","body":null}                              | NO_BODY
            {"source":"The Bay","body":"<p><br></p>"}                     | NO_BODY
            {"source":"The Bay","body":42}                                | NOT_TEXT
            {"source":"The Bay","body":{"a":1}}                           | NOT_TEXT
            {"title":"Storm","body":"The port closed."}                   | NO_SOURCE
            {"source":"The Bay","body":"Порт старого города закрыт третий день, сообщил начальник порта."} | NOT_ENGLISH
            """)
    void aRecordWithoutWhatAnArticleNeedsIsRejected(String json, Reason reason) {
        Reading reading = read(FieldMapping.detected(), json);
        assertThat(reading).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.path()).isEqualTo("rows");
            assertThat(rejection.record()).isEqualTo(7);
            assertThat(rejection.detail()).isNotBlank().doesNotContain("\n");
        });
    }

    private static Reading read(FieldMapping mapping, String json) {
        try {
            Map<String, Object> fields = JSON.readValue(json, new TypeReference<>() {});
            CollectionReader reader =
                    new CollectionReader(ReadOptions.of("test").withMapping(mapping));
            return reader.reading(reader.record("rows", 7, fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
