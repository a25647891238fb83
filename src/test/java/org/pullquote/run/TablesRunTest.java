package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;

/** Tables computed again from what a run published. */
class TablesRunTest {
    private final SparkSession spark = LocalSpark.session();

    @TempDir
    Path folder;

    @Test
    void tablesComputedAgainInPlaceAreTheSameByteForByte() throws IOException {
        RunSummary run = run(1, 30);
        Map<String, String> before = PublishedHashes.of(out());

        RunSummary again = TablesRun.plan(out().toString(), TablesOptions.NONE).run(RunWatcher.SILENT);

        assertThat(PublishedHashes.of(out())).isEqualTo(before);
        assertThat(again).isEqualTo(run);
    }

    @Test
    void anotherOutputGetsTheSameTablesAndTheFolderStaysAsItWas() throws IOException {
        run(1, 10);
        Map<String, String> before = PublishedHashes.of(out());
        String manifest = Files.readString(out().resolve("run.json"));
        Path other = folder.resolve("other");

        TablesRun.plan(out().toString(), new TablesOptions(other.toString(), null, null))
                .run(RunWatcher.SILENT);

        assertThat(PublishedHashes.of(other)).isEqualTo(before);
        assertThat(PublishedHashes.of(out())).isEqualTo(before);
        assertThat(out().resolve("run.json")).hasContent(manifest);
    }

    @Test
    void aliasesJoinAndAreUndoneWithoutAnnotatingAgain() throws IOException {
        run(1, 10);
        Map<String, String> before = PublishedHashes.of(out());
        Path aliases = Files.writeString(
                folder.resolve("aliases.csv"),
                "action,spelling,speaker\njoin,Mayor,The Council\njoin,Engineer,The Council\njoin,Nobody,The Council\n");

        RunSummary joined = TablesRun.plan(out().toString(), new TablesOptions(null, null, aliases))
                .run(RunWatcher.SILENT);

        assertThat(joined.unknownAliases()).containsExactly("Nobody");
        assertThat(spellings()).contains("Engineer the-council alias", "Mayor the-council alias");
        assertThat(PublishedHashes.of(out()).get("csv/statements.csv"))
                .as("speaker_id follows")
                .isNotEqualTo(before.get("csv/statements.csv"));

        // Without --aliases the folder's own hold.
        Map<String, String> withAliases = PublishedHashes.of(out());
        TablesRun.plan(out().toString(), TablesOptions.NONE).run(RunWatcher.SILENT);
        assertThat(PublishedHashes.of(out())).isEqualTo(withAliases);

        Path none = Files.createFile(folder.resolve("none.csv"));
        TablesRun.plan(out().toString(), new TablesOptions(null, null, none)).run(RunWatcher.SILENT);
        assertThat(PublishedHashes.of(out())).isEqualTo(before);
    }

    private List<String> spellings() {
        return spark
                .read()
                .parquet(out().resolve("parquet/speakers").toString())
                .selectExpr("concat_ws(' ', spelling, speaker_id, rule)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void theManifestKeepsWhatTheRunToldAndTellsWhatWasDoneSince() throws IOException {
        run(1, 3);
        JsonNode before = new ObjectMapper().readTree(out().resolve("run.json").toFile());

        TablesRun.plan(out().toString(), TablesOptions.NONE).run(RunWatcher.SILENT);

        JsonNode after = new ObjectMapper().readTree(out().resolve("run.json").toFile());
        JsonNode again = after.path("tables_again");
        assertThat(again.path("before").asText())
                .isEqualTo(before.path("run_id").asText());
        assertThat(again.path("versions").path("pullquote").asText()).isEqualTo(Versions.pullquote());
        assertThat(again.path("seconds").path("tables").asDouble()).isPositive();
        assertThat(again.path("columns_unknown")).isEmpty();
        before.fields()
                .forEachRemaining(field ->
                        assertThat(after.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }

    @Test
    void aColumnThatTheAnnotatingVersionDidNotKnowIsNullAndTold() throws IOException {
        run(1, 3);
        rewriteArticles("dateline");

        TablesRun.plan(out().toString(), TablesOptions.NONE).run(RunWatcher.SILENT);

        assertThat(spark.read()
                        .parquet(out().resolve("parquet/articles").toString())
                        .select("dateline")
                        .distinct()
                        .collectAsList())
                .singleElement()
                .matches(row -> row.isNullAt(0));
        assertThat(new ObjectMapper()
                        .readTree(out().resolve("run.json").toFile())
                        .path("tables_again")
                        .path("columns_unknown")
                        .path("articles")
                        .toString())
                .isEqualTo("[\"dateline\"]");
    }

    @Test
    void aTableWithoutAColumnThatMustBeKnownIsRefusedAndStaysAsItWas() throws IOException {
        run(1, 3);
        rewriteArticles("words");
        Map<String, String> before = PublishedHashes.of(out());

        assertThatThrownBy(() ->
                        TablesRun.plan(out().toString(), TablesOptions.NONE).run(RunWatcher.SILENT))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(out() + ": column words of table articles is missing, not int, expected a folder that this"
                        + " version of pullquote run published");
        assertThat(PublishedHashes.of(out())).isEqualTo(before);
    }

    @Test
    void aFolderThatNoRunPublishedIsRefusedInOneLine() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThatThrownBy(() -> TablesRun.plan(none.toString(), TablesOptions.NONE))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(none + ": there is no run.json in it, expected a folder that this version of pullquote run"
                        + " published");

        Files.writeString(none.resolve("run.json"), "{\"run_id\"");
        assertThatThrownBy(() -> TablesRun.plan(none.toString(), TablesOptions.NONE))
                .hasMessageStartingWith(none + ": run.json is no JSON, expected ");

        Files.writeString(none.resolve("run.json"), "{}");
        assertThatThrownBy(() -> TablesRun.plan(none.toString(), TablesOptions.NONE))
                .hasMessageStartingWith(none + ": there is no table articles in it, expected ");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private RunSummary run(int first, int last) throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.write(input.resolve("one.jsonl"), WrittenArticles.lines(first, last));
        Files.writeString(input.resolve("two.jsonl"), "{\"id\": \"broken\"\n");
        return BatchRunTest.run(input, out(), new FirstSentence(), 1000, RunWatcher.SILENT);
    }

    /** The published articles without a column, as an older version would have written them. */
    private void rewriteArticles(String without) throws IOException {
        Path file = out().resolve("parquet/articles/articles-0001.parquet");
        Dataset<Row> rows = spark.read().parquet(file.toString());
        List<Row> kept = rows.drop(without).collectAsList();
        Path aside = folder.resolve("aside");
        spark.createDataFrame(kept, rows.drop(without).schema())
                .repartition(1)
                .write()
                .parquet(aside.toString());
        try (var written = Files.newDirectoryStream(aside, "part-*.parquet")) {
            Files.move(written.iterator().next(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
