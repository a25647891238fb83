package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(result.out()).contains("source", "speaker", "statements", "direct", "tone");
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
        String tone = "subject_kind = 'target' AND subject_name = 'Daniel Okafor' AND 'Free Ardmere' IN (source_a, source_b)"
                + " AND measure IN ('mean_target_tone', 'mean_tone', 'mean_context_tone')";
        String quotation = "measure = 'direct_share' AND 'OSA' IN (source_a, source_b)";
        assertThat(significant(tone + " AND measure = 'mean_target_tone'"))
                .hasSize(4)
                .allMatch(found -> found.startsWith("Free Ardmere") && found.contains(": -"));
        assertThat(significant(quotation + " AND subject_kind = 'overall'")).hasSize(4);
        assertThat(significant("NOT (" + tone + ") AND NOT (" + quotation + ")"))
                .isEmpty();
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
        assertThat(held.said()).isEqualTo(1078);
        assertThat(held.recall()).as("found of the true: %s", held).isGreaterThan(0.95);
        assertThat(held.precision()).as("true of the published: %s", held).isGreaterThan(0.90);
        assertThat(held.directFound()).as("direct found: %s", held).isGreaterThanOrEqualTo(held.direct() - 3);
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
