package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** A break in a file costs what stands at the break; a hostile field costs its record; neither costs time. */
class BrokenFilesTest {
    private static final ReadOptions OPTIONS = ReadOptions.of("test").withSource("The Bay");
    private static final String BODY = "The port closed on Tuesday, its master said.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"1",~@2~@3                                   | !1, 2, 3
            {~@2~@3                                            | !1, 2, 3
            [@1,{"id":"2","body":"x",@3,@4]                    | 1, !2, 3, 4
            [@1,~{"id":"2","body":"x"~,@3,~@4]                 | 1, !2, 3, 4
            [@1,{"id":"2","body":"x,@3,@4]                     | 1, !2, 3, 4
            [@1,~{"id":"2","body":"x,~"title":"y"},~@3,~@4]    | 1, !2, 3, 4
            [@1,{"id":"2","authors":["x"},@3,@4]               | 1, !2, 3, 4
            [@1,{"id":"2","a":{"b":["x"},"c":1},@3,@4]         | 1, !2, 3, 4
            [@1 @2]                                            | 1, 2
            [@1,@2},@3]                                        | 1, 2, !3, 3
            [@1][@2]                                           | 1, 2
            {~"id":"1"~]~@2~                                   | !1, 2
            [@1,@2                                             | 1, 2, !3
            {"ok":1,"articles":[@1,{"id":"2","body":x},@3]}    | !1, 1, 3
            {~"ok":1,"articles":[@1,{"id":"2","body":x},@3]}   | !1, 1, 3
            {"title":"x","body":y,"related":[@1,@3]}           | !1
            """)
    void jsonIsReadOnBehindABreak(String template, String expected) {
        String json = template.replace("~", "\n");
        for (int id = 1; id <= 4; id++) {
            json = json.replace("@" + id, "{\"id\":\"" + id + "\",\"body\":\"" + BODY + "\"}");
        }
        assertThat(summary(read("a.json", json))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,a,The port closed.~2,b,"The port~3,c,The pier closed.~4,d,It rained.~      | 1, !2, 3, 4
            1,a,The port closed.~2,b,"The port, he~said, was~shut.~3,c,It rained.~       | 1, !2, 3
            1,a,"One."~2,b,"The "port" closed."~3,c,"It rained."~                        | 1, !2, 3
            1,a,"One."~2,b,"The port~closed.~3,c,"It rained."~4,d,"It~snowed."~          | 1, !2, 3, 4
            1,a,"One~2,b,Two.                                                            | !1, 2
            """)
    void csvIsReadOnBehindABreak(String template, String expected) {
        String csv = "id,url,body\n" + template.replace("~", "\n");
        List<Reading> readings = read("a.csv", csv);
        assertThat(summary(readings)).isEqualTo(expected);
    }

    @Test
    void whatIsLostIsTold() {
        List<Reading> readings = read("a.csv", "id,url,body\n1,a,It rained.\n2,b,\"The port\nand more\n");
        assertThat(((Rejection) readings.get(1)).detail())
                .contains("line 3")
                .contains("never closed; lost are 22 characters");
        readings = read("a.json", "[{\"id\":\"1\",\"body\":\"x\nyz");
        assertThat(((Rejection) readings.get(0)).detail())
                .contains("line 1, column 2")
                .contains("lost are 22 characters");
    }

    @Test
    void aCsvWithoutAHeaderIsToldSo() {
        assertThat(read("a.csv", "https://a.example/1,One,It rained.\nhttps://a.example/2,Two,It snowed.\n"))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.detail())
                        .contains("no header but a row of data"));
    }

    @Test
    void aFirstLineOfSentencesIsNoHeader() {
        String row = "3,Plan,The council approved the plan for the harbour on Tuesday after a long night.\n";
        assertThat(read("a.csv", row + row))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.detail())
                        .contains("no header but a row of data"));
        assertThat(
                        summary(
                                read(
                                        "a.csv",
                                        "id,body,Did the council in your own view approve of the plan too soon or not\n1,It rained.,x\n")))
                .isEqualTo("1");
    }

    @Test
    void trafilaturaWritesNoHeader() {
        String row = "null\tnull\tf1\tnull\tPlan\tnull\t2024-05-14\tIt rained.\t\tnull\tnull\n";
        String earlier =
                "https://bay.example/1\tf1\tbay.example\tPlan\tnull\t2024-05-14\tIt rained.\t\tnull\tarticle\n";
        for (String rows : List.of(row + row, earlier + earlier)) {
            assertThat(read("a.csv", rows)).hasSize(2).allSatisfy(reading -> {
                assertThat(((Article) reading).title()).isEqualTo("Plan");
                assertThat(((Article) reading).publishedDate()).hasToString("2024-05-14");
            });
        }
    }

    @Test
    void whatDoesNotShowIsTakenOutOfEveryField() {
        String field = "\\u001b]0;OWNED\\u0007\\u001b[31mThe\\u202e\\u00a0 \\n Bay\\u0000\\u001b[0m";
        List<Reading> readings = read(
                "a.jsonl",
                "{\"id\":\"@\",\"url\":\"@\",\"source\":\"@\",\"agency\":\"@\",\"title\":\"@\",\"authors\":[\"@\"],\"body\":\"#\"}"
                        .replace("@", field)
                        .replace("#", BODY));
        assertThat(readings).singleElement().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(List.of(
                            article.id(),
                            article.source(),
                            article.title(),
                            article.authors().get(0)))
                    .allMatch("The Bay"::equals);
            assertThat(article.url()).isEqualTo("The Bay");
            assertThat(article.agency()).isEqualTo("The Bay");
        });
    }

    @ParameterizedTest
    @CsvSource({"id", "url", "source", "agency", "title", "language", "authors"})
    void anEndlessFieldIsTooLong(String field) {
        assertThat(read("a.jsonl", "{\"" + field + "\":\"" + "x y".repeat(2_000) + "\",\"body\":\"" + BODY + "\"}"))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(Reason.TOO_LONG);
                    assertThat(rejection.detail()).contains("'" + field + "'");
                });
    }

    @Test
    void theDetailOfARejectionIsOneShortLine() {
        StringBuilder keys = new StringBuilder("{\"k\\u001b[31m\":1");
        for (int i = 0; i < 50_000; i++) {
            keys.append(",\"k").append(i).append("\":1");
        }
        assertThat(read("a.jsonl", keys + "}")).singleElement().isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.NO_BODY);
            assertThat(rejection.detail()).hasSizeLessThanOrEqualTo(Rejection.MAX_DETAIL_CHARACTERS);
            assertThat(rejection.detail().chars()).noneMatch(Character::isISOControl);
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    void noFieldAndNoBodyTakesLong(String json) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(read("a.jsonl", json)).hasSize(1));
    }

    static List<String> hostile() {
        return List.of(
                record("authors", "Jane" + " ".repeat(1_000_000) + "Roe"),
                record("authors", "\\\"".repeat(1_900) + "x"),
                record("authors", "a, and ".repeat(500)),
                record("published", " ".repeat(200_000) + "x".repeat(200_000)),
                record("title", "\\u001b]".repeat(300_000)),
                record("title", "â€".repeat(8_000)),
                record("body", "<!--".repeat(300_000)),
                record("body", "<script></".repeat(200_000)),
                record("body", "<a b='".repeat(200_000)),
                record("body", "&amp;" + "amp;".repeat(300_000)),
                record("body", BODY + "\\n\\nfrom reports from " + "a".repeat(60_000) + "!"),
                record("body", "a.Be,".repeat(300_000)),
                record("body", "A".repeat(60_000) + " MORE"),
                record("body", "â€".repeat(300_000)),
                record("body", "[".repeat(300_000) + "]"),
                "{\"id\":" + "{\"a\":".repeat(300_000),
                "[" + "{\"a\":\n".repeat(100_000));
    }

    private static String record(String field, String value) {
        return "{\"id0\":\"1\",\"" + field + "\":\"" + value + "\""
                + (field.equals("body") ? "}" : ",\"body\":\"" + BODY + "\"}");
    }

    private static List<Reading> read(String path, String content) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(OPTIONS)
                .read(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(readings::add);
        return readings;
    }

    /** The ids of articles, and the numbers of rejections. */
    private static String summary(List<Reading> readings) {
        return readings.stream()
                .map(reading ->
                        reading instanceof Rejection rejection ? "!" + rejection.record() : ((Article) reading).id())
                .collect(Collectors.joining(", "));
    }
}
