package org.pullquote.extract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Span;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.read.BodyText;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

class StatementExtractorTest {
    private static final StatementExtractor EXTRACTOR = LoadedModels.extractor();

    @Test
    void spansPointIntoTheBodyAsItWasGivenMarkupAndEntitiesIncluded() {
        String body =
                "<p>The bridge is gone.</p><p>&ldquo;We&rsquo;ll rebuild <em>it</em>,&rdquo; Mayor Ada Lund said.</p>";
        Article article =
                article("{\"id\": \"a\", \"source\": \"s\", \"title\": \"The bridge\", \"body\": \"" + body + "\"}");
        List<Statement> statements = EXTRACTOR.extract(article);
        assertThat(statements).hasSize(1);
        Statement statement = statements.get(0);
        assertThat(statement.kind()).isEqualTo(StatementKind.DIRECT);
        assertThat(statement.content()).isEqualTo("We’ll rebuild it");
        assertThat(given(article, statement.contentSpans())).containsExactly("We&rsquo;ll rebuild <em>it");
        assertThat(given(article, requireNonNull(statement.mention()).spans())).containsExactly("Mayor Ada Lund");
        assertThat(given(article, requireNonNull(statement.cue()).spans())).containsExactly("said");
        assertThat(statement.context()).isEqualTo("Mayor Ada Lund said.");
        assertThat(statement.paragraph()).isEqualTo("“We’ll rebuild it,” Mayor Ada Lund said.");
        assertThat(requireNonNull(statement.speaker()).name()).isEqualTo("Ada Lund");
    }

    @Test
    void aStatementOfTheHeadlinePointsIntoTheTitle() {
        Article article = article(
                "{\"id\": \"a\", \"source\": \"s\", \"title\": \"Bridge will be rebuilt, mayor says\", \"body\": \"Nobody was hurt on Monday.\"}");
        Statement statement = EXTRACTOR.extract(article).get(0);
        assertThat(statement.inHeadline()).isTrue();
        assertThat(statement.contentSpans().get(0).of(article.title())).isEqualTo("Bridge will be rebuilt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ferries will stop in May – Lindqvist | Operations chief Maja Lindqvist said on Monday that the ferries would stop in May. | Ferries will stop in May
            Lindqvist: fence will be built       | Mayor Maja Lindqvist said on Monday that the fence would be built by May.          | fence will be built
            Ferry was overloaded – inquiry       | A ferry that sank in March was overloaded, an inquiry found on Thursday.           | Ferry was overloaded
            Colt: Woman charged over death       | A woman was charged over the death of the jockey Danny Colt. Police said she was 40. |
            """)
    void aHeadlinesClaimIsAStatementIfTheTextReportsItsWords(String title, String body, @Nullable String claim) {
        List<String> found = EXTRACTOR
                .extract(article(
                        "{\"id\": \"a\", \"source\": \"s\", \"title\": \"" + title + "\", \"body\": \"" + body + "\"}"))
                .stream()
                .filter(Statement::inHeadline)
                .map(Statement::content)
                .toList();
        assertThat(found).isEqualTo(claim == null ? List.of() : List.of(claim));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Captain Ted Cole did not hide his anger. “We were bad. We lost.”\\n\\nCoach Al Rowe blamed the wind on Monday. | We were bad. We lost.     | Ted Cole
            “The council” — director Pia Holm shook her head — “never once answered our letters.”                       | The council never once answered our letters. | Pia Holm
            “The bridge is gone and nobody will pay for another.”\\n\\n-- Ada Lund, editor of the Riverton Gazette         | The bridge is gone and nobody will pay for another. | Ada Lund
            Mayor Maja Lindqvist was late.\\n\\n“The bridge is gone and nobody will pay for another.”\\n\\n-- Mayor Lindqvist in an interview with Riverton Radio | The bridge is gone and nobody will pay for another. | Maja Lindqvist
            “We only want him home,” Keith and Deborah Ransome said on Friday.                                           | We only want him home     | Keith Ransome
            """)
    void aQuotationIsTheirsWhoStandBesideIt(String body, String content, String name) {
        List<Statement> statements = EXTRACTOR.extract(
                article("{\"id\": \"a\", \"source\": \"s\", \"title\": \"Seen\", \"body\": \"" + body + "\"}"));
        assertThat(statements.get(0).content()).isEqualTo(content);
        assertThat(requireNonNull(statements.get(0).speaker()).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Mayor Ada Lund said that “the bridge is gone and nobody will pay for it.”                                   | DIRECT
            Mayor Ada Lund said it “will be rebuilt as soon as the town has found the money that the works will cost.”  | MIXED
            “The bridge is gone,” Mayor Ada Lund said. “Nobody will pay.”                                               | DIRECT
            Mayor Ada Lund said the bridge was gone.                                                                    | INDIRECT
            """)
    void aReportersWordMakesAQuotationMixed(String body, StatementKind kind) {
        assertThat(EXTRACTOR.extract(article("{\"id\": \"a\", \"source\": \"s\", \"body\": \"" + body
                        + " The old bridge fell into the river on Monday night.\"}")))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.kind()).isEqualTo(kind));
    }

    /** Each broke an annotator once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who said the bridge was safe?",
                "Which they said they would.",
                "“…” he said, and “—” she said.",
                "She said: “”",
                "\"!\" said Lund.",
                "said said said: \"\" \" ' ‘’ said",
                "…",
                "- - - - -"
            })
    void oddTextsBreakNothing(String body) {
        assertThat(EXTRACTOR.extract(article("{\"id\": \"a\", \"source\": \"s\", \"body\": \""
                        + body.replace("\"", "\\\"") + " The old bridge fell into the river on Monday night.\"}")))
                .allSatisfy(statement -> assertThat(statement.content()).isNotBlank());
    }

    @Test
    void everyTurnOfAnInterviewIsSaid() {
        assertThat(
                        EXTRACTOR.extract(
                                article(
                                        "{\"id\": \"a\", \"source\": \"s\", \"body\": \"The Bell met the sailor Ada Lund.\\n\\n"
                                                + "Q: What was it like?\\n\\nA: Cold. And the noise.\\n\\nQ: Again?\\n\\nA: Never.\"}")))
                .extracting(Statement::content)
                .containsExactly("What was it like?", "Cold. And the noise.", "Again?", "Never.");
    }

    @Test
    void aTurnThatItsLabelNamesIsPrintedWithTheName() {
        assertThat(EXTRACTOR.extract(article(
                        "{\"id\": \"a\", \"source\": \"s\", \"body\": \"Senator Martin Vale met the Bell on Sunday.\\n\\n"
                                + "HELEN BRANDT: Is it a bad budget?\\n\\nVALE: It is. I told the president so.\\n\\n"
                                + "BRANDT: And now?\\n\\nVALE: We will see.\"}")))
                .extracting(
                        statement -> Objects.requireNonNull(statement.speaker()).name())
                .containsExactly("Helen Brandt", "Martin Vale", "Helen Brandt", "Martin Vale");
    }

    @Test
    void whatSomebodySaysToHaveSaidIsTheirs() {
        Article article = article(
                "{\"id\": \"a\", \"source\": \"s\", \"body\": \"“I asked Tom Barr why he had left,” Ada Lund told reporters on Sunday.\"}");
        assertThat(EXTRACTOR.candidates(article))
                .filteredOn(StatementExtractor.Candidate::nested)
                .extracting(
                        candidate -> Objects.requireNonNull(
                                        candidate.statement().speaker())
                                .name(),
                        candidate -> candidate.statement().context())
                .containsExactly(tuple("Ada Lund", ""));
    }

    @Test
    void anArticleWithoutStatementsHasNone() {
        assertThat(EXTRACTOR.extract(article(
                        "{\"id\": \"a\", \"source\": \"s\", \"body\": \"The old bridge fell into the river.\"}")))
                .isEmpty();
    }

    /** Over the whole sample: every content is made of the characters that its spans point to, and of no others. */
    @Test
    void everyContentIsMadeOfTheWordsThatItsSpansPointTo() throws IOException {
        for (Article article : sample()) {
            List<Statement> statements = EXTRACTOR.extract(article);
            assertThat(statements).extracting(Statement::ordinal).isSorted().doesNotHaveDuplicates();
            for (Statement statement : statements) {
                String text = statement.inHeadline() ? article.title() : article.body();
                StringBuilder pointed = new StringBuilder();
                for (Span span : statement.contentSpans()) {
                    pointed.append(BodyText.clean(span.of(text)).text()).append(' ');
                }
                String words = words(pointed.toString());
                assertThat(words).as("%s", statement).isEqualTo(words(statement.content()));
                assertThat(statement.position()).isBetween(0.0, 1.0);
                assertThat(statement.confidence()).isBetween(0.0, 1.0);
            }
        }
    }

    private static List<Article> sample() throws IOException {
        List<Article> articles = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("data/sample"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(txt|csv|json|gz)|.*meridian.*\\.jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                Iterator<Reading> readings = new CollectionReader(
                                ReadOptions.of("sample").withSource("OSA").withYear(2025))
                        .read(file.toString(), bytes);
                readings.forEachRemaining(reading -> {
                    if (reading instanceof Article article) {
                        articles.add(article);
                    }
                });
            }
        }
        assertThat(articles).hasSize(120);
        return articles;
    }

    private static Article article(String json) {
        InputStream bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return (Article) new CollectionReader(ReadOptions.of("test"))
                .read("test.jsonl", bytes)
                .next();
    }

    private static List<String> given(Article article, List<Span> spans) {
        return spans.stream().map(span -> span.of(article.body())).toList();
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
