package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;
import org.pullquote.model.Frame;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.StoryTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;
import org.pullquote.schema.UtteranceTables;

/** What a reader asks of the page: days, two outlets, one word, one name, a search. In Chromium, where it is installed. */
class ReportViewsTest {
    private static final String LONG = "The Northern Evening Post and Advertiser of Upper Tarn";
    private static final String OTHER = "Morgenblatt";

    @TempDir
    private static Path folder;

    private static Map<Table, Dataset<Row>> tables;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void openOnce() throws IOException {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no chromium on the path: the report is not tried in a browser");
        tables = ReportedTables.of(GeneratedTables.of(6, 60), ReportViewsTest::withLongName, statements -> withLongName(
                        statements)
                .withColumn("paragraph", concat(col("paragraph"), lit(" It isn’t the “café” “there”, twenty‑one."))));
        tables.put(ComparisonTables.DIFFERENCES, aFinding());
        tables.computeIfPresent(UtteranceTables.UTTERANCE_VERSIONS, (table, rows) -> rows.withColumn(
                        "alignment", expr("IF(is_fullest, alignment, filter(alignment, part -> false))"))
                .withColumn("version", expr("IF(is_fullest, version, 'paraphrased')")));
        page = folder.resolve("page.html");
        Files.writeString(page, new Report("views", "run-1", "1").html(tables));
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
    void aTimelineHasTheNumbersOfTheChosenDays() {
        browser.open(page, "#/timeline?from=2026-03-02&to=2026-03-02");
        List<Row> rows = rows(AggregateTables.BY_SOURCE_DAY).stream()
                .filter(row -> "2026-03-02".equals(String.valueOf(row.<Object>getAs("published_date"))))
                .toList();
        assertThat(rows).isNotEmpty();
        for (Row row : rows) {
            String tr = row("#period", row.getAs("source"));
            assertNumber(tr, "by_source_day.statements", row.getAs("statements"));
            assertNumber(tr, "by_source_day.articles_analysed", row.getAs("articles_analysed"));
            assertNumber(tr, "by_source_day.mean_tone", row.getAs("mean_tone"));
        }
        browser.evaluate("(() => { const from = document.querySelector('input[type=date]'); from.value = '2026-03-01';"
                + " from.dispatchEvent(new Event('change')); })()");
        browser.await("location.hash.includes('from=2026-03-01')");
    }

    @Test
    void daysLeadToTheirStatements() {
        browser.open(page, "#/timeline?from=2026-03-02&to=2026-03-02");
        browser.evaluate("document.querySelector('#period tbody a.number').click()");
        browser.await("document.querySelector('.statement') !== null");
        assertThat(browser.texts("[...document.querySelectorAll('.statement time')].map((time) => time.dateTime)"))
                .isNotEmpty()
                .containsOnly("2026-03-02");
    }

    @Test
    void twoOutletsAreComparedInSentences() {
        browser.open(page, "#/compare?a=" + OTHER + "&b=" + encoded(LONG));
        assertThat(browser.texts("[...document.querySelectorAll('.findings li')].map((li) => li.textContent)"))
                .singleElement()
                .asString()
                .startsWith("The ")
                .contains(" is higher in " + LONG + " (62 %) than in " + OTHER + " (41 %): by 21 percentage points")
                .endsWith("(95 % interval 8 to 33, q 0.004).");
        for (Row row : rows(AggregateTables.BY_SOURCE)) {
            if (row.<String>getAs("source").equals(OTHER)) {
                assertNumber("document.querySelector('#sides')", "by_source.direct_share", row.getAs("direct_share"));
            }
        }
        browser.open(page, "#/compare?a=" + OTHER + "&b=" + encoded("Wire, Ltd"));
        assertThat(browser.evaluate("document.querySelector('#nothing-differs').textContent")
                        .asText())
                .isNotBlank();
    }

    @Test
    void aCueALoadedWordAndATargetHaveTheirPages() {
        Dataset<Row> counted = Objects.requireNonNull(tables.get(ArticleTables.STATEMENTS))
                .filter("NOT in_headline AND within IS NULL");
        long said =
                counted.filter("cue_lemma = 'say' AND source = '" + OTHER + "'").count();
        browser.open(page, "#/cue/say");
        assertThat(browser.evaluate(row(".data", OTHER) + ".querySelector('data').value")
                        .asLong())
                .isEqualTo(said);
        long vile = counted.filter("array_contains(loaded_words, '=vile') AND source = '" + OTHER + "'")
                .count();
        browser.open(page, "#/loaded/" + encoded("=vile"));
        assertThat(browser.evaluate(row(".data", OTHER) + ".querySelector('data').value")
                        .asLong())
                .isEqualTo(vile);
        for (Row target : rows(AggregateTables.BY_SOURCE_TARGET)) {
            browser.open(page, "#/target/" + encoded(target.getAs("target_id")));
            String tr = row(".data", target.getAs("source"));
            assertNumber(tr, "by_source_target.statements", target.getAs("statements"));
            assertNumber(tr, "by_source_target.mean_target_tone", target.getAs("mean_target_tone"));
        }
    }

    @Test
    void aStoryNamesTheOutletsThatDidNotReportItAndTheyNameIt() {
        List<Row> skipped = rows(StoryTables.BY_STORY_SOURCE).stream()
                .filter(row -> !row.<Boolean>getAs("covered"))
                .toList();
        assertThat(skipped).isNotEmpty();
        for (Row row : skipped.subList(0, Math.min(5, skipped.size()))) {
            browser.open(page, "#/story/" + encoded(row.getAs("story_id")));
            assertThat(browser.evaluate(row("#outlets", row.getAs("source")) + ".textContent")
                            .asText())
                    .contains("did not report it");
            browser.open(page, "#/source/" + encoded(row.getAs("source")));
            assertThat(browser.texts("[...document.querySelectorAll('main a')].map((a) => a.getAttribute('href'))"))
                    .contains("#/story/" + encoded(row.getAs("story_id")));
        }
    }

    @Test
    void theBackButtonShowsAPageAsItWasLeft() {
        browser.open(page, "#/statements");
        browser.evaluate("document.querySelector('input[type=search]').focus()");
        browser.type("harbour");
        browser.evaluate("document.querySelector('.below .more').click()");
        String state =
                "[document.querySelector('input[type=search]').value, document.querySelectorAll('.statement').length,"
                        + " Math.round(scrollY)].join(' ')";
        browser.evaluate("scrollTo(0, 900)");
        String left = browser.evaluate(state).asText();
        assertThat(left).startsWith("harbour ").endsWith(" 900");
        browser.evaluate("document.querySelectorAll('.statement .where a[href^=\"#/statement/\"]')[7].click()");
        browser.await("location.hash.startsWith('#/statement/')");
        browser.settle();
        assertThat(browser.evaluate("scrollY").asInt()).isZero();
        browser.evaluate("history.back()");
        browser.await("location.hash === '#/statements'");
        browser.settle();
        assertThat(browser.evaluate(state).asText()).isEqualTo(left);
    }

    @Test
    void aKeyboardKeepsItsPlaceInTheControlsOfAPage() {
        browser.open(page, "#/timeline");
        browser.evaluate("document.querySelector('input[type=date]').focus()");
        // The third of the third month, whichever stands first.
        for (char digit : "03032026".toCharArray()) {
            browser.press(String.valueOf(digit), digit);
        }
        browser.await("location.hash.includes('from=2026-03-03')");
        assertThat(browser.evaluate("document.activeElement.value").asText()).isEqualTo("2026-03-03");
        browser.open(page, "#/compare?a=" + OTHER + "&b=" + encoded(LONG));
        browser.evaluate("document.querySelector('main select').focus()");
        browser.evaluate("(() => { const select = document.activeElement; select.value = " + Browser.quoted(LONG)
                + "; select.dispatchEvent(new Event('change')); })()");
        assertThat(browser.evaluate("document.activeElement.value").asText()).isEqualTo(LONG);
        assertThat(browser.texts("[...document.querySelectorAll('main select')].map((select) => select.value)"))
                .as("who chooses the other outlet exchanges the two")
                .containsExactly(LONG, OTHER);
        assertThat(browser.evaluate("document.title").asText()).startsWith(LONG + " and " + OTHER);
    }

    @Test
    void aLinkToATermOpensAtTheTerm() {
        browser.open(page, "#/glossary?term=by_source.mean_tone");
        browser.settle();
        assertThat(browser.evaluate("document.querySelector('#chosen').getBoundingClientRect().top")
                        .asDouble())
                .isBetween(0.0, 900.0);
    }

    @Test
    void aTimelineTellsWhatIsNotInIt() {
        long undated = Objects.requireNonNull(tables.get(ArticleTables.ARTICLES))
                .filter("published_date IS NULL")
                .count();
        assertThat(undated).isGreaterThan(1);
        browser.open(page, "#/timeline");
        assertThat(browser.evaluate("document.querySelector('.told').textContent")
                        .asText())
                .startsWith(undated + " articles have no day");
        browser.open(page, "#/timeline?from=2026-03-03&to=2026-03-01");
        assertThat(browser.texts("[...document.querySelectorAll('input[type=date]')].map((date) => date.value)"))
                .containsExactly("2026-03-01", "2026-03-03");
        browser.open(page, "#/timeline?from=2026-02-31");
        assertThat(browser.evaluate("document.querySelector('input[type=date]').value")
                        .asText())
                .isEqualTo("2026-03-01");
    }

    /** The table has there the share of all statements that no named speaker has. */
    @Test
    void aSpeakerHasNoShareOfStatementsWithoutASpeaker() {
        browser.open(
                page,
                "#/speaker/" + encoded(rows(AggregateTables.BY_SPEAKER).get(0).getAs("speaker_id")));
        assertThat(browser.evaluate(
                                "document.querySelectorAll('[data-column=\"by_speaker.unattributed_share\"]').length")
                        .asInt())
                .isZero();
    }

    @Test
    void aStatementIsWithinAFrameWhereTheTablesSaySo() {
        for (Frame frame : Frame.values()) {
            browser.open(page, "#/statements?within=" + frame.code());
            assertThat(browser.evaluate("document.querySelector('.told').textContent.match(/(\\d+) statement/)[1]")
                            .asLong())
                    .as(frame.code())
                    .isEqualTo(Objects.requireNonNull(tables.get(ArticleTables.STATEMENTS))
                            .filter("NOT in_headline AND within IS NULL AND frames['" + frame.code() + "'] >= 0.5")
                            .count());
        }
    }

    @Test
    void aPageThatLacksFindingsDoesNotSayThatThereAreNone() throws IOException {
        Map<Table, Dataset<Row>> more = new HashMap<>(tables);
        more.put(ComparisonTables.DIFFERENCES, aFinding().union(aFinding().withColumn("source_b", lit("Wire, Ltd"))));
        Path cut = folder.resolve("findings.html");
        Files.writeString(
                cut,
                new Report("findings", "run-1", "1")
                        .html(more, new ReportLimits(9, 9, 9, 9, 9, 9, 9, 9, 1, 9, 9, 9, 9, 9, 9, 9, 9)));
        for (String other : List.of(LONG, "Wire, Ltd")) {
            browser.open(cut, "#/compare?a=" + OTHER + "&b=" + encoded(other));
            assertThat(browser.evaluate("document.querySelector('main section').textContent")
                            .asText())
                    .doesNotContain("No difference between these outlets");
        }
    }

    @Test
    void aDotIsHollowWhereItHasNoInterval() {
        for (String place : List.of(
                "#/",
                "#/source/" + OTHER,
                "#/speaker/" + encoded(rows(AggregateTables.BY_SPEAKER).get(0).getAs("speaker_id")),
                "#/target/"
                        + encoded(rows(AggregateTables.BY_SOURCE_TARGET).get(0).getAs("target_id")))) {
            browser.open(page, place);
            browser.settle();
            assertThat(browser.evaluate("document.querySelectorAll('circle.dot:not(.small)').length")
                            .asInt())
                    .as(place)
                    .isEqualTo(browser.evaluate("document.querySelectorAll('line.interval').length")
                            .asInt());
        }
    }

    @Test
    void aCueShowsAllThatItImplies() {
        List<String> stances = Objects.requireNonNull(tables.get(ArticleTables.STATEMENTS))
                .filter("NOT in_headline AND cue_lemma = 'say' AND stance IS NOT NULL")
                .select("stance")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(stances).hasSizeGreaterThan(1);
        browser.open(page, "#/words");
        assertThat(browser.evaluate("[...document.querySelectorAll('tbody tr')]"
                                + ".find((tr) => tr.cells[0].textContent === 'say').cells[1].textContent")
                        .asText()
                        .split(", "))
                .containsExactlyInAnyOrderElementsOf(stances);
    }

    @Test
    void oneArticleContainsAndSeveralContain() throws IOException {
        Path one = folder.resolve("one.html");
        Files.writeString(
                one,
                new Report("one", "run-1", "1")
                        .html(ReportedTables.of(GeneratedTables.of(3, 1), rows -> rows, rows -> rows)));
        browser.open(one, "#/");
        assertThat(browser.evaluate("document.querySelector('.lead').textContent")
                        .asText())
                .contains("contains ", " and quotes or paraphrases ");
        browser.evaluate("document.querySelector('#sources tbody a').click()");
        browser.await("location.hash.startsWith('#/source/')");
        browser.settle();
        assertThat(browser.evaluate("document.querySelector('.lead').textContent")
                        .asText())
                .startsWith("1 article contains ")
                .contains(" and quotes or paraphrases ")
                .doesNotContain("..");
    }

    @Test
    void paperHoldsWholeTables() {
        browser.size(718, 900, false);
        browser.print(true);
        try {
            for (String place : List.of("#/", "#/speakers", "#/differences", "#/utterances", "#/stories")) {
                browser.open(page, place);
                assertThat(browser.evaluate("Math.max(...[...document.querySelectorAll('table')]"
                                        + ".map((table) => table.getBoundingClientRect().right))")
                                .asDouble())
                        .as(place)
                        .isLessThanOrEqualTo(719);
            }
        } finally {
            browser.print(false);
        }
    }

    /** A paraphrase is aligned with nothing. */
    @Test
    void everyVersionShowsItsWords() {
        assertThat(rows(UtteranceTables.UTTERANCE_VERSIONS))
                .anyMatch(row -> row.<String>getAs("version").equals("paraphrased"));
        for (Row utterance : rows(UtteranceTables.UTTERANCES)) {
            browser.open(page, "#/utterance/" + encoded(utterance.getAs("utterance_id")));
            assertThat(browser.texts(
                            "[...document.querySelectorAll('.version blockquote')].map((it) => it.textContent)"))
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void groupsOfOutletsHaveTheNumbersOfTheirTables() {
        browser.open(page, "#/");
        List<Row> groups = rows(AggregateTables.BY_GROUP);
        assertThat(groups).isNotEmpty();
        for (Row group : groups) {
            assertNumber(row("#groups", group.getAs("source_group")), "by_group.statements", group.getAs("statements"));
        }
        browser.go("#/group/" + encoded(groups.get(0).getAs("source_group")));
        assertNumber("document", "by_group.mean_tone", groups.get(0).getAs("mean_tone"));
    }

    @Test
    void statementsAreFoundByTheirWords() {
        browser.open(page, "#/statements");
        browser.evaluate("document.querySelector('input[type=search]').focus()");
        browser.type("words of morgenblatt HARBOUR");
        List<String> found = browser.texts("[...document.querySelectorAll('.statement')].map((it) => it.textContent)");
        assertThat(found).isNotEmpty().allMatch(text -> text.contains(OTHER) && text.contains("harbour"));
        assertThat(browser.evaluate("document.querySelector('[role=status]').textContent")
                        .asText())
                .contains("with “words of morgenblatt HARBOUR”");
    }

    @Test
    void aSearchFindsWordsWhateverTheirQuotationMarksAndAccents() {
        browser.open(page, "#/statements");
        for (String sought : List.of("isn't", "isn’t", "cafe", "CAFÉ", "\"there\"", "twenty-one")) {
            browser.evaluate("document.querySelector('input[type=search]').value = ''");
            browser.evaluate("document.querySelector('input[type=search]').focus()");
            browser.type(sought);
            assertThat(browser.evaluate("document.querySelectorAll('.statement').length")
                            .asInt())
                    .as(sought)
                    .isPositive();
        }
    }

    @Test
    void statementsComeInTheOrderOfTheirArticle() {
        browser.open(page, "#/statements");
        List<String> ids = browser.texts("[...document.querySelectorAll('.statement')].map((it) => it.dataset.id)");
        for (int i = 1; i < ids.size(); i++) {
            String[] before = ids.get(i - 1).split("#");
            String[] here = ids.get(i).split("#");
            if (before[0].equals(here[0])) {
                assertThat(Integer.parseInt(here[1])).isGreaterThan(Integer.parseInt(before[1]));
            }
        }
        assertThat(ids.stream().map(id -> id.split("#")[0]).toList().stream()
                        .distinct()
                        .count())
                .isEqualTo(1 + changes(ids));
    }

    @Test
    void oneTotalIsSaidEverywhere() {
        Dataset<Row> statements = Objects.requireNonNull(tables.get(ArticleTables.STATEMENTS));
        long headlines = statements.filter(col("in_headline")).count();
        String total = statements.count() - headlines + " statements (" + headlines + " more in headlines)";
        browser.open(page, "#/");
        assertThat(browser.evaluate("document.querySelector('.lead').textContent")
                        .asText())
                .contains(total);
        browser.go("#/statements");
        assertThat(browser.evaluate("document.querySelector('.told').textContent")
                        .asText())
                .contains(total);
    }

    @Test
    void everyColumnTellsWhatItMeansAndEveryTableWhereItsFileIs() {
        List<String> names = Tables.all().stream().map(Table::name).toList();
        for (String place : List.of(
                "#/",
                "#/compare",
                "#/timeline",
                "#/speakers",
                "#/targets",
                "#/stories",
                "#/utterances",
                "#/differences",
                "#/words",
                "#/source/" + OTHER,
                "#/cue/say")) {
            browser.open(page, place);
            assertThat(browser.texts("[...document.querySelectorAll('main thead th')].filter((th) => !th.title)"
                            + ".map((th) => th.closest('table').caption.textContent + ': ' + th.textContent)"))
                    .as(place)
                    .isEmpty();
            assertThat(browser.texts("[...document.querySelectorAll('a.csv')].map((a) => a.getAttribute('href'))"))
                    .as(place)
                    .isNotEmpty()
                    .allMatch(href -> names.contains(href.replaceFirst("^\\.\\./csv/(\\w+)\\.csv$", "$1")));
        }
        browser.open(page, "#/glossary");
        assertThat(browser.texts("[...document.querySelectorAll('a.csv')].map((a) => a.textContent)"))
                .containsExactlyElementsOf(
                        names.stream().map(name -> name + ".csv").toList());
    }

    @Test
    void aPhoneShowsTheColumnThatMattersAndTheOthersOnDemand() {
        browser.size(360, 740, true);
        browser.open(page, "#/");
        String visible = "[...document.querySelectorAll('#sources thead th')].filter((th) => th.offsetParent !== null)";
        assertThat(browser.texts(visible + ".map((th) => th.textContent)")).containsExactly("outlet", "statements");
        assertThat(browser.evaluate("Math.max(..." + visible + ".map((th) => th.getBoundingClientRect().right))")
                        .asDouble())
                .isLessThanOrEqualTo(360);
        browser.evaluate("document.querySelector('#sources .on-phone').click()");
        assertThat(browser.texts(visible + ".map((th) => th.textContent)")).hasSizeGreaterThan(5);
    }

    @Test
    void namesAreWholeAndAxesFitTheDataOnADesktop() {
        browser.open(page, "#/");
        List<String> labels = browser.texts(
                "[...document.querySelectorAll('figure svg text.label')].map((text) => text.firstChild.textContent)");
        assertThat(labels).contains(LONG).noneMatch(label -> label.endsWith("…"));
        JsonNode drawn = browser.evaluate(
                "(() => { const svg = document.querySelector('figure svg');"
                        + " const box = (one) => one.getBoundingClientRect();"
                        + " const marks = [...svg.querySelectorAll('.dot, .interval, line.zero')].map(box);"
                        + " const plot = box(svg).right - Math.max(...[...svg.querySelectorAll('text.label')].map((text) => box(text).right));"
                        + " return (Math.max(...marks.map((mark) => mark.right)) - Math.min(...marks.map((mark) => mark.left))) / plot; })()");
        assertThat(drawn.asDouble()).isBetween(0.6, 1.0);
    }

    /** After WCAG 2.2, of every marked word against the ground that it stands on. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatIsMarkedCanBeRead(String scheme) {
        browser.scheme(scheme);
        String utterance = rows(UtteranceTables.UTTERANCES).get(0).getAs("utterance_id");
        for (String place :
                List.of("#/statements", "#/glossary?term=by_source.mean_tone", "#/utterance/" + encoded(utterance))) {
            browser.open(page, place);
            JsonNode lowest = browser.evaluate("(() => {"
                    + " const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)"
                    + ".map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))"
                    + ".reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);"
                    + " const ground = (one) => { const colour = getComputedStyle(one).backgroundColor;"
                    + " return colour === 'rgba(0, 0, 0, 0)' ? ground(one.parentElement) : colour; };"
                    + " return Math.min(...[...document.querySelectorAll('mark, ins, del, .chosen *')].map((one) => {"
                    + " const [a, b] = [light(getComputedStyle(one).color), light(ground(one))].sort((x, y) => y - x);"
                    + " return (a + 0.05) / (b + 0.05); })); })()");
            assertThat(lowest.asDouble()).as(place).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Dataset<Row> withLongName(Dataset<Row> rows) {
        return rows.withColumn(
                "source", when(col("source").equalTo("=Signal"), lit(LONG)).otherwise(col("source")));
    }

    /** One finding between two of the outlets. */
    private static Dataset<Row> aFinding() {
        Map<String, Object> known = Map.ofEntries(
                Map.entry("subject_kind", "overall"),
                Map.entry("source_a", OTHER),
                Map.entry("source_b", LONG),
                Map.entry("measure", "direct_share"),
                Map.entry("comparison", "share of direct quotation"),
                Map.entry("value_a", 0.41),
                Map.entry("value_b", 0.62),
                Map.entry("difference", -0.21),
                Map.entry("difference_low", -0.33),
                Map.entry("difference_high", -0.08),
                Map.entry("p", 0.001),
                Map.entry("q", 0.004));
        StructType schema = StructType.fromDDL(ComparisonTables.DIFFERENCES.ddl());
        Object[] cells = new Object[schema.size()];
        for (int i = 0; i < cells.length; i++) {
            StructField field = schema.fields()[i];
            Object count = field.dataType().equals(DataTypes.LongType) ? Long.valueOf(20) : null;
            cells[i] = known.getOrDefault(field.name(), count);
        }
        return LocalSpark.session().createDataFrame(List.of(RowFactory.create(cells)), schema);
    }

    private static long changes(List<String> ids) {
        long changes = 0;
        for (int i = 1; i < ids.size(); i++) {
            changes += ids.get(i - 1).split("#")[0].equals(ids.get(i).split("#")[0]) ? 0 : 1;
        }
        return changes;
    }

    private static List<Row> rows(Table table) {
        return Objects.requireNonNull(tables.get(table)).collectAsList();
    }

    /** The row of a table on the page that has such a name. */
    private static String row(String data, String name) {
        return "[...document.querySelectorAll('" + data + " tbody tr')].find((tr) => tr.cells[0].textContent === "
                + Browser.quoted(name) + ")";
    }

    private static void assertNumber(String element, String column, Object expected) {
        JsonNode shown =
                browser.evaluate(element + ".querySelector('[data-column=\"" + column + "\"]')?.value ?? null");
        if (expected == null) {
            assertThat(shown.isNull()).as(column).isTrue();
        } else {
            assertThat(Double.parseDouble(shown.asText()))
                    .as(column)
                    .isCloseTo(((Number) expected).doubleValue(), offset(1e-6));
        }
    }

    private static String encoded(String text) {
        return browser.evaluate("encodeURIComponent(" + Browser.quoted(text) + ")")
                .asText();
    }
}
