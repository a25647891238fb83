package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.Table;

/** The page in a real browser: Chromium, where it is installed. */
class ReportPageTest {
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final List<String> LISTS = List.of(
            "#/",
            "#/compare",
            "#/timeline",
            "#/speakers",
            "#/targets",
            "#/stories",
            "#/utterances",
            "#/differences",
            "#/words",
            "#/statements",
            "#/glossary",
            "#/glossary?term=by_source.mean_tone",
            "#/nowhere",
            "#/speaker/nobody",
            "#/group/nobody",
            "#/target/nobody",
            "#/cue/nobody",
            "#/loaded/nobody",
            "#/compare?a=nobody&b=nobody",
            "#/timeline?from=2026-03-02&to=2026-03-02&measure=mean_tone",
            "#/story/%E0%A4%A");
    private static final int TAB = 9;
    private static final int ENTER = 13;

    @TempDir
    private static Path folder;

    private static Map<Table, Dataset<Row>> tables;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void openOnce() throws IOException {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no chromium on the path: the report is not tried in a browser");
        tables = ReportedTables.of(
                GeneratedTables.of(5, 60),
                articles -> articles.withColumn("title", concat(lit(MARKUP), col("title")))
                        .withColumn(
                                "url",
                                when(col("record").mod(2).equalTo(0), lit("javascript:alert(3)"))
                                        .otherwise(lit("https://example.org/a?b=1&c=%222%22")))
                        .withColumn("source", concat(col("source"), lit(MARKUP))),
                statements -> statements
                        .withColumn("source", concat(col("source"), lit(MARKUP)))
                        .withColumn("speaker", concat(col("speaker"), lit(MARKUP)))
                        .withColumn("content", concat(lit(MARKUP + "</script> "), col("content")))
                        .withColumn("paragraph", concat(lit("Before. "), col("content"), lit(" <!-- <b>after</b>"))));
        page = written("page", new Report(MARKUP, "run-1", "1"), ReportLimits.USUAL);
        browser = Browser.start(chromium.get(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asUsual() {
        browser.scheme("light");
        browser.size(1280, 900, false);
    }

    @Test
    void everyPageOpensWithoutAnErrorAndWithoutANetworkAndRunsNothingOfAnArticle() {
        browser.open(page, "#/");
        for (String place : places()) {
            browser.go(place);
            assertThat(browser.evaluate("document.querySelectorAll('main h1').length")
                            .asInt())
                    .as(place)
                    .isEqualTo(1);
            assertThat(browser.evaluate("document.querySelectorAll('img, main script, main b, iframe, object').length")
                            .asInt())
                    .as(place)
                    .isZero();
        }
        assertThat(browser.evaluate("document.scripts.length").asInt()).isEqualTo(3);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void markupOfArticlesIsShownAsTheTextThatItIs() {
        browser.open(page, "#/statements");
        assertThat(browser.evaluate("document.querySelector('.statement mark').textContent")
                        .asText())
                .startsWith(MARKUP);
        assertThat(browser.evaluate("document.querySelector('.statement .where').textContent")
                        .asText())
                .contains("<script>");
        assertThat(browser.evaluate("document.title").asText()).contains(MARKUP);
    }

    @Test
    void onlyAddressesOfTheWebAreLinked() {
        browser.open(page, "#/statements");
        List<String> outward = browser.texts(
                "[...document.querySelectorAll('main a')].map((a) => a.getAttribute('href')).filter((a) => !a.startsWith('#/'))");
        assertThat(outward)
                .isNotEmpty()
                .allMatch(address ->
                        address.startsWith("https://example.org/") || address.equals("../csv/statements.csv"));
        assertThat(browser.texts("[...document.querySelectorAll('a[target]')].map((a) => a.rel)"))
                .allMatch(rel -> rel.contains("noopener") && rel.contains("noreferrer"));
    }

    @Test
    void theNumbersOfSourcesAreThoseOfTheTable() {
        browser.open(page, "#/");
        List<Row> rows = rows(AggregateTables.BY_SOURCE);
        assertThat(browser.evaluate("document.querySelectorAll('#sources tbody tr').length")
                        .asInt())
                .isEqualTo(rows.size());
        for (Row row : rows) {
            String tr = "[...document.querySelectorAll('#sources tbody tr')].find((tr) => tr.cells[0].textContent === "
                    + Browser.quoted(row.getAs("source")) + ")";
            for (String column : List.of(
                    "articles_analysed",
                    "statements",
                    "share_of_voice",
                    "direct_share",
                    "mean_tone",
                    "mean_context_tone",
                    "unattributed_share")) {
                assertNumber(tr, "by_source." + column, row.getAs(column));
            }
        }
        assertThat(browser.evaluate(
                                "document.querySelector('#sources [data-column=\"by_source.statements\"]').textContent")
                        .asText())
                .isEqualTo(String.valueOf(rows.stream()
                        .mapToLong(row -> row.<Long>getAs("statements"))
                        .max()
                        .orElseThrow()));
    }

    @Test
    void theNumbersOfASpeakerAreThoseOfTheTables() {
        for (Row row : rows(AggregateTables.BY_SPEAKER)) {
            browser.open(page, "#/speaker/" + row.<String>getAs("speaker_id"));
            for (String column : List.of(
                    "statements",
                    "articles",
                    "words",
                    "share_of_voice",
                    "direct_share",
                    "mean_tone",
                    "mean_frame_economic",
                    "stance_neutral_share")) {
                assertNumber("document.querySelector('.measure-groups')", "by_speaker." + column, row.getAs(column));
            }
            for (Row pair : rows(AggregateTables.BY_SOURCE_SPEAKER)) {
                if (pair.getAs("speaker_id").equals(row.getAs("speaker_id"))) {
                    String tr = "[...document.querySelectorAll('tbody tr')].find((tr) => tr.cells[0].textContent === "
                            + Browser.quoted(pair.getAs("source")) + ")";
                    assertNumber(tr, "by_source_speaker.statements", pair.getAs("statements"));
                    assertNumber(tr, "by_source_speaker.mean_tone", pair.getAs("mean_tone"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statements",
                "direct_share",
                "stance_neutral_share",
                "unattributed_share",
                "share_of_voice",
                "mean_context_tone"
            })
    void aNumberLeadsToTheStatementsThatItCounts(String column) {
        Row row = rows(AggregateTables.BY_SOURCE).get(0);
        long expected =
                switch (column) {
                    case "direct_share" ->
                        Math.round(row.<Double>getAs("direct_share") * row.<Long>getAs("outer_statements"));
                    case "stance_neutral_share" ->
                        Math.round(row.<Double>getAs("stance_neutral_share") * row.<Long>getAs("stance_n"));
                    case "unattributed_share" -> unattributed(row);
                    case "share_of_voice" -> row.<Long>getAs("named_statements");
                    case "mean_context_tone" -> row.<Long>getAs("context_tone_n");
                    default -> row.<Long>getAs("statements");
                };
        browser.open(page, "#/source/" + encoded(row.getAs("source")));
        browser.evaluate("document.querySelector('.measure-groups [data-column=\"by_source." + column
                + "\"]').closest('a').click()");
        browser.await("location.hash.startsWith('#/statements')");
        browser.await("document.querySelector('.statements') !== null");
        browser.settle();
        assertThat(browser.evaluate("document.querySelector('.told').textContent")
                        .asText())
                .contains(expected <= 20 ? "All " + expected + " statement" : "of " + expected + " statements");
        browser.evaluate("(() => { for (let i = 0; i < 50; i += 1) document.querySelector('.more').click(); })()");
        assertThat(browser.evaluate("document.querySelectorAll('.statement').length")
                        .asLong())
                .isEqualTo(expected);
        assertThat(browser.texts("[...document.querySelectorAll('.statement .by')].map((by) => by.textContent)"))
                .allMatch(by -> by.contains(row.<String>getAs("source")));
    }

    @Test
    void tablesSortAndFilterByKeyboardAlone() {
        browser.open(page, "#/speakers");
        String order = "[...document.querySelectorAll('tbody tr')].map((tr) => tr.cells[0].textContent)";
        List<String> before = browser.texts(order);
        browser.evaluate("document.querySelector('input[type=search]')?.focus()");
        assertThat(before).hasSizeGreaterThan(3);

        browser.evaluate("document.querySelector('.scroll').focus()");
        browser.press("Tab", TAB);
        assertThat(browser.evaluate("document.activeElement.textContent").asText())
                .startsWith("speaker");
        browser.press("Enter", ENTER);
        List<String> ascending = browser.texts(order);
        assertThat(ascending).containsExactlyInAnyOrderElementsOf(before);
        assertThat(browser.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')")
                        .asText())
                .isEqualTo("ascending");
        browser.press("Enter", ENTER);
        assertThat(browser.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')")
                        .asText())
                .isEqualTo("descending");
        List<String> descending = browser.texts(order);
        assertThat(descending.get(0)).isEqualTo(ascending.get(ascending.size() - 1));

        browser.open(page, "#/statements");
        browser.evaluate("document.querySelector('select').focus()");
        assertThat(browser.evaluate("document.activeElement.labels.length").asInt())
                .isEqualTo(1);
    }

    @Test
    void aFilterLeavesTheRowsThatHoldItAndTellsHowMany() {
        browser.open(page, "#/glossary");
        browser.open(page, "#/stories");
        long all =
                browser.evaluate("document.querySelectorAll('tbody tr').length").asLong();
        assertThat(all).isGreaterThan(5);
        browser.evaluate("document.querySelector('input[type=search]').focus()");
        browser.type("no story is called this");
        assertThat(browser.evaluate("document.querySelectorAll('tbody tr').length")
                        .asLong())
                .isZero();
        assertThat(browser.evaluate("document.querySelector('[role=status]').textContent")
                        .asText())
                .startsWith("No story that contains “no story is called this”");
    }

    @Test
    void noPageIsWiderThanAPhone() {
        browser.size(360, 740, true);
        browser.open(page, "#/");
        for (String place : places()) {
            browser.go(place);
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(place)
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void whatIsDrawnIsToldAndWhatIsAskedForIsNamed() {
        browser.open(page, "#/");
        for (String place : places()) {
            browser.go(place);
            assertThat(browser.texts("[...document.querySelectorAll('main svg')]"
                            + ".filter((svg) => svg.getAttribute('aria-hidden') !== 'true' && !svg.getAttribute('aria-label'))"
                            + ".map((svg) => svg.outerHTML)"))
                    .as(place)
                    .isEmpty();
            assertThat(browser.texts(
                            "[...document.querySelectorAll('input, select')].filter((field) => !field.labels.length)"
                                    + ".map((field) => field.outerHTML)"))
                    .as(place)
                    .isEmpty();
            assertThat(browser.texts(
                            "[...document.querySelectorAll('th')].filter((th) => !th.scope).map((th) => th.outerHTML)"))
                    .as(place)
                    .isEmpty();
            assertThat(browser.texts("[...document.querySelectorAll('table')].filter((table) => !table.caption)"
                            + ".map((table) => table.outerHTML)"))
                    .as(place)
                    .isEmpty();
            assertThat(browser.texts("[...document.querySelectorAll('[id]')].map((element) => element.id)"))
                    .as(place)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGround(String scheme) {
        browser.scheme(scheme);
        browser.open(page, "#/");
        JsonNode colours = browser.evaluate("(() => { const style = getComputedStyle(document.documentElement);"
                + " return Object.fromEntries(['paper', 'raised', 'mark', 'ink', 'soft', 'link', 'warn', 'put-in', 'left-out']"
                + ".map((name) => [name, style.getPropertyValue('--' + name).trim()])); })()");
        for (String ground : List.of("paper", "raised")) {
            for (String text : List.of("ink", "soft", "link", "warn")) {
                assertThat(contrast(
                                colours.get(text).asText(), colours.get(ground).asText()))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String ground : List.of("mark", "put-in", "left-out")) {
            assertThat(contrast(colours.get("ink").asText(), colours.get(ground).asText()))
                    .as("ink on %s", ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(browser.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                        .asText())
                .isEqualTo(scheme.equals("light") ? "rgb(253, 252, 250)" : "rgb(21, 23, 26)");
    }

    @Test
    void aPageThatHoldsAPartSaysSo() throws IOException {
        ReportLimits few = new ReportLimits(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 10);
        Path cut = written("cut", new Report("cut", "run-1", "1"), few);
        browser.open(cut, "#/statements");
        assertThat(browser.evaluate("document.querySelector('.told').textContent")
                        .asText())
                .matches("Showing \\d+ of \\d+ statements.*; the report includes \\d+ of them, a random sample\\.");
        browser.go("#/speakers");
        assertThat(browser.evaluate("document.querySelector('.told').textContent")
                        .asText())
                .matches("2 speakers; the report includes the first 2 of \\d+, the tables have all\\.");
        for (String place : List.of("#/targets", "#/words", "#/cue/say")) {
            browser.go(place);
            assertThat(browser.texts("[...document.querySelectorAll('.note')].map((it) => it.textContent)"))
                    .as(place)
                    .anyMatch(note -> note.matches("Counted are the 2 outlets with the most statements, of \\d+\\."));
        }
    }

    @Test
    void aPageThatHoldsSomeNamesSaysHowManyThereAre() throws IOException {
        ReportLimits few = new ReportLimits(9, 9, 9, 9, 2, 9, 9, 9, 1, 9, 9, 9, 9, 2, 2, 9, 99);
        Path cut = written("names", new Report("names", "run-1", "1"), few);
        browser.open(cut, "#/targets");
        assertThat(told(".told"))
                .isEqualTo(firstOf("targets", 2, names(AggregateTables.BY_SOURCE_TARGET, "target_id")));
        browser.go("#/source/" + encoded(rows(AggregateTables.BY_SOURCE).get(0).getAs("source")));
        assertThat(browser.texts("[...document.querySelectorAll('.told')].map((it) => it.textContent)"))
                .anyMatch(told -> told.matches("\\d targets?; the report includes only the 2 most frequent targets of "
                        + names(AggregateTables.BY_SOURCE_TARGET, "target_id")
                        + " in the collection, the tables have all\\."));
        browser.go("#/words");
        assertThat(browser.texts("[...document.querySelectorAll('.told')].map((it) => it.textContent)"))
                .contains(firstOf(
                        "loaded words",
                        2,
                        rows(ComparisonTables.BY_SOURCE_LOADED_WORD).stream()
                                .filter(row -> row.getAs("part").equals(ComparisonTables.CONTENT))
                                .map(row -> row.getAs("word"))
                                .distinct()
                                .count()));
    }

    @Test
    void aCollectionWithoutAnArticleSaysThatThereIsNothing() throws IOException {
        Map<Table, Dataset<Row>> none =
                ReportedTables.of(GeneratedTables.NONE, articles -> articles, statements -> statements);
        Path empty = folder.resolve("empty.html");
        Files.writeString(empty, new Report("nothing", "run-1", "1").html(none));
        int before = browser.complaints().size();
        browser.open(empty, "#/");
        assertThat(browser.evaluate("document.querySelector('main').textContent")
                        .asText())
                .contains("No article was analysed");
        for (String place : LISTS) {
            browser.go(place);
        }
        assertThat(browser.complaints()).hasSize(before);
    }

    @Test
    void theSameTablesGiveTheSamePage() throws IOException {
        Path again = written("again", new Report(MARKUP, "run-1", "1"), ReportLimits.USUAL);
        assertThat(again).hasSameBinaryContentAs(page);
    }

    private static String told(String selector) {
        return browser.evaluate("document.querySelector(" + Browser.quoted(selector) + ").textContent")
                .asText();
    }

    private static String firstOf(String nouns, long held, long all) {
        return held + " " + nouns
                + (held < all
                        ? "; the report includes the first " + held + " of " + all + ", the tables have all."
                        : ".");
    }

    private static long names(Table table, String column) {
        return Objects.requireNonNull(tables.get(table))
                .select(column)
                .distinct()
                .count();
    }

    private static Path written(String name, Report report, ReportLimits limits) throws IOException {
        Path file = folder.resolve(name + ".html");
        Files.writeString(file, report.html(tables, limits));
        return file;
    }

    private static List<Row> rows(Table table) {
        return Objects.requireNonNull(tables.get(table)).collectAsList();
    }

    /** The lists, and one page of each kind. */
    private static List<String> places() {
        List<String> firsts =
                browser.texts("(() => { const data = JSON.parse(document.getElementById('data').textContent);"
                        + " const first = (table, column, page) => { const part = data.tables[table]; if (!part || !part.rows.length) return [];"
                        + " return ['#/' + page + '/' + encodeURIComponent(part.rows[0][part.columns.indexOf(column)])]; };"
                        + " return [...first('by_source', 'source', 'source'), ...first('by_speaker', 'speaker_id', 'speaker'),"
                        + " ...first('by_group', 'source_group', 'group'), ...first('by_source_target', 'target_id', 'target'),"
                        + " ...first('cues', 'cue_lemma', 'cue'), ...first('by_source_loaded_word', 'word', 'loaded'),"
                        + " ...first('stories', 'story_id', 'story'), ...first('utterances', 'utterance_id', 'utterance'),"
                        + " '#/statement/' + encodeURIComponent(data.statements.rows[0][0])]; })()");
        assertThat(firsts).hasSizeGreaterThanOrEqualTo(4);
        return Stream.concat(LISTS.stream(), firsts.stream()).toList();
    }

    private static void assertNumber(String element, String column, Object expected) {
        JsonNode shown =
                browser.evaluate(element + ".querySelector('[data-column=\"" + column + "\"]')?.value ?? null");
        if (expected == null) {
            assertThat(shown.isNull()).as(column).isTrue();
        } else {
            assertThat(Double.parseDouble(shown.asText()))
                    .as(column)
                    .isCloseTo(((Number) expected).doubleValue(), offset(1e-9));
        }
    }

    private static long unattributed(Row row) {
        return Math.round(row.<Double>getAs("unattributed_share") * row.<Long>getAs("outer_statements"));
    }

    private static String encoded(String text) {
        return browser.evaluate("encodeURIComponent(" + Browser.quoted(text) + ")")
                .asText();
    }

    /** After WCAG 2.2, of two colours as {@code #rrggbb}. */
    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < weights.length; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
