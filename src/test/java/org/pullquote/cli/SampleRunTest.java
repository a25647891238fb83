package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LocalSpark;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/** The first command of the README. */
class SampleRunTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/pullquote/cli/sample-statements.txt");

    @TempDir
    static Path folder;

    private static CommandResult result;

    @BeforeAll
    static void run() {
        LocalSpark.session();
        result = CommandResult.of(
                "run", "jobs/sample.yaml", "--out", folder.resolve("sample").toString());
    }

    @Test
    void everythingIsReadAndTheTwoBrokenRecordsAreRejected() {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("read 122 = analysed 120 + rejected 2 (1 malformed_json, 1 no_body)");
    }

    @Test
    void theSummaryShowsWhoWasLetSpeak() {
        assertThat(result.out()).contains("outlet", "speaker", "statements", "direct", "tone", " more in headlines)");
        assertThat(result.out()).contains("Meridian Wire", "OSA", "tables: " + folder.resolve("sample"));
    }

    /** Without a sources file there are no groups of outlets. */
    @Test
    void everyTableIsThereAndHasRows() throws IOException {
        for (Table table : Tables.all()) {
            Path csv = folder.resolve("sample/csv/" + table.name() + ".csv");
            boolean empty = table.name().contains("group_") || table.name().contains("by_group");
            assertThat(Files.readAllLines(csv).size() > 1).as(table.name()).isEqualTo(!empty);
            assertThat(folder.resolve("sample/parquet/" + table.name())).isNotEmptyDirectory();
        }
    }

    /** What was written into the articles of April to be found: data/sample/README.md. */
    @Test
    void theTwoPlantedDifferencesAreFoundAndNoOther() throws Exception {
        String tone =
                "subject_kind = 'target' AND subject_name = 'Daniel Okafor' AND 'Free Ardmere' IN (source_a, source_b)"
                        + " AND measure IN ('mean_target_tone', 'mean_tone', 'mean_context_tone')";
        String quotation = "measure = 'direct_share' AND 'OSA' IN (source_a, source_b)";
        assertThat(significant(tone + " AND measure = 'mean_target_tone'"))
                .hasSize(4)
                .allMatch(found -> found.startsWith("Free Ardmere") && found.contains(": -"));
        assertThat(significant(quotation + " AND subject_kind = 'overall'")).hasSize(4);
        assertThat(significant("NOT (" + tone + ") AND NOT (" + quotation + ")"))
                .isEmpty();
    }

    @Test
    void theWordThatFreeArdmereHearsMostIsDistinctive() throws IOException {
        assertThat(Files.readString(folder.resolve("sample/csv/distinctive_words.csv")))
                .contains("Free Ardmere,,,countryside,1,");
    }

    /** The differences with q below 0.05 that meet a condition. */
    private static List<String> significant(String condition) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT concat(source_a, ' - ', source_b, ', ', measure, ' of ',"
                                + " coalesce(subject_name, 'everything'), ': ', difference) FROM '"
                                + folder.resolve("sample/parquet/differences") + "/*.parquet' WHERE q < 0.05 AND "
                                + condition + " ORDER BY ALL")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Floors a little under what is reached, so that a change for the worse shows; data/sample/README.md tells what is hard. */
    @Test
    void theStatementsAreThoseThatACarefulReaderFinds() throws Exception {
        SampleGold held = SampleGold.compare(Path.of("data/sample/gold.jsonl"), folder.resolve("sample/parquet"));
        assertThat(held.said()).isEqualTo(969);
        assertThat(held.recall()).as("found of the true: %s", held).isGreaterThan(0.95);
        assertThat(held.precision()).as("true of the published: %s", held).isGreaterThan(0.90);
        // Quotations that headlines take from the text, without a cue, are not found.
        assertThat(held.directFound()).as("direct found: %s", held).isGreaterThanOrEqualTo(held.direct() - 5);
        assertThat(held.speakerRight() / (double) held.found())
                .as("speakers: %s", held)
                .isGreaterThan(0.85);
        assertThat(held.kindRight() / (double) held.found())
                .as("kinds: %s", held)
                .isGreaterThan(0.95);
    }

    /**
     * Every statement of the sample as it was when somebody last read the list. After a change that is meant, write the list anew with
     * {@code mvn test -Dtest=SampleRunTest -Dgolden.rewrite=true} and read the diff.
     */
    @Test
    void theStatementsAreThoseOfTheListThatWasRead() throws Exception {
        String listing = StatementListing.of(folder.resolve("sample/parquet"));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, listing);
            abort(GOLDEN + " is written anew: read the diff");
        }
        assertThat(listing).isEqualTo(Files.readString(GOLDEN));
    }

    static List<String> queries() throws IOException {
        return Cookbook.queries();
    }

    /** Only where a table that it asks has no row may a query find none. */
    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryOfTheCookbookFindsRowsInTheSample(String query) throws Exception {
        try (Connection sample = Cookbook.open(folder.resolve("sample"));
                Statement statement = sample.createStatement()) {
            for (Table table : Tables.all()) {
                if (Cookbook.asks(query, table.name())) {
                    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
                        rows.next();
                        assumeTrue(rows.getLong(1) > 0 || query.contains("LEFT JOIN " + table.name()));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                assertThat(rows.next()).as(query).isTrue();
            }
        }
    }

    @Test
    void theCookbookAnswersItsTenQuestions() throws IOException {
        assertThat(Files.readString(Path.of("docs/cookbook.md")))
                .contains(IntStream.rangeClosed(1, 10)
                        .mapToObj(question -> "\n## " + question + ". ")
                        .toList());
        assertThat(Cookbook.queries()).hasSizeGreaterThanOrEqualTo(10);
    }

    /** A relative pronoun's noun, and quotation marks inside, are all that may differ. */
    @Test
    void sqlCutsEveryStatementOutOfItsText() throws Exception {
        String words = "trim(regexp_replace(%s, '[^\\p{L}\\p{N}]+', ' ', 'g'))";
        String query = "SELECT count(*), count(*) FILTER (WHERE " + words.formatted("content") + " = "
                + words.formatted("cut(CASE WHEN in_headline THEN t.title ELSE t.text END, content_text_spans)")
                + "), count(*) FILTER (WHERE cue <> cut(CASE WHEN in_headline THEN t.title ELSE t.text END, cue_text_spans))"
                + " FROM statements JOIN texts t USING (article_id)";
        try (Connection sample = Cookbook.open(folder.resolve("sample"));
                Statement statement = sample.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            assertThat(rows.getLong(2)).isGreaterThan(rows.getLong(1) * 97 / 100);
            assertThat(rows.getLong(3)).isZero();
        }
    }

    @Test
    void everyColumnOfAViewHasTheDictionarysWordsAsItsComment() throws Exception {
        try (Connection sample = Cookbook.open(folder.resolve("sample"));
                Statement statement = sample.createStatement()) {
            for (Table table : Tables.all()) {
                try (ResultSet rows = statement.executeQuery("SELECT list(column_name ORDER BY column_index),"
                        + " count(comment) FROM duckdb_columns() WHERE table_name = '" + table.name() + "'")) {
                    rows.next();
                    assertThat((Object[]) rows.getArray(1).getArray())
                            .containsExactly(table.columnNames().toArray());
                    assertThat(rows.getInt(2)).isEqualTo(table.columns().size());
                }
            }
        }
    }

    @Test
    void theManifestTellsWhatTheTablesRestOn() throws IOException {
        assertThat(Files.readString(folder.resolve("sample/run.json")))
                .contains(
                        "\"read\" : 122",
                        "\"analysed\" : 120",
                        "\"no_body\" : 1",
                        "\"corenlp\"",
                        "\"sha256\"",
                        "\"annotate\"")
                .contains("\"path\" : \"data/sample/meridian.jsonl\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void theReportIsOneFileOfLessThanTwoMegabytes() throws IOException {
        Path report = folder.resolve("sample/report/index.html");
        assertThat(report)
                .isRegularFile()
                .content()
                .contains("Meridian Wire", "Irina Valesko", "Content-Security-Policy");
        assertThat(Files.size(report)).isLessThan(2_000_000);
    }

    @Test
    void nothingIsLeftBesideTheOutputButItsLog() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("sample", "sample.log");
        }
    }
}
