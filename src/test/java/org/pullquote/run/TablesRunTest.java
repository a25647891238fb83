package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.manifest.UnknownNames;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.tables.PublishedFolder;

/** Tables computed again from what a run published. */
class TablesRunTest {
    @TempDir
    static Path shared;

    private static RunSummary run;

    private final SparkSession spark = LocalSpark.session();

    @TempDir
    Path folder;

    /** One run for all tests, since it takes longest. */
    @BeforeAll
    static void publish() throws IOException {
        LocalSpark.session();
        Path input = Files.createDirectories(shared.resolve("in"));
        Files.write(input.resolve("one.jsonl"), WrittenArticles.lines(1, 12));
        Files.writeString(input.resolve("two.jsonl"), "{\"id\": \"broken\"\n");
        run = BatchRunTest.run(
                input.toString(), shared.resolve("out").toString(), new FirstSentence(), 1000, RunListener.SILENT);
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(shared.resolve("out"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        out().resolve(shared.resolve("out").relativize(file).toString()));
            }
        }
    }

    /** A manifest tells the times of the run that made the tables, and keeps those of the first. */
    private static void assertTimes(JsonNode again, JsonNode first) {
        assertThat(again.path("seconds").has("annotate")).isFalse();
        assertThat(again.path("seconds").path("tables").asDouble()).isPositive();
        assertThat(again.path("started").asText())
                .isGreaterThanOrEqualTo(first.path("finished").asText());
        assertThat(again.path("first_run").path("seconds")).isEqualTo(first.path("seconds"));
        assertThat(again.path("first_run").path("started")).isEqualTo(first.path("started"));
    }

    @Test
    void aFolderThatIsNotThereLeavesNothingBehind() {
        Path typo = folder.resolve("ouch/out");
        assertThatThrownBy(() -> TablesRun.plan(typo.toString(), TablesOptions.NONE))
                .isInstanceOf(InvalidJobException.class);
        assertThat(folder.resolve("ouch")).doesNotExist();
    }

    @Test
    void anotherOutputGetsTheSameTablesByteForByteAndAManifestThatTellsOfItAndTheFolderStaysAsItWas()
            throws IOException {
        Map<String, String> published = PublishedHashes.of(out());
        rewriteArticles("dateline");
        Map<String, String> before = PublishedHashes.of(out());
        String text = Files.readString(out().resolve("run.json"));
        JsonNode manifest = manifest(out());
        // What a run that was killed took away is put back first, also where Spark would take the path for a pattern.
        Path odd = Files.createDirectory(folder.resolve("a[b]{c,d}\\e*?"));
        Path from = odd.resolve("o{u}t");
        Path other = odd.resolve("n[e]w\\");
        Files.move(out(), odd.resolve(".o{u}t.run-2.old"));

        try (TablesRun again = TablesRun.plan(from.toString(), new TablesOptions(other.toString(), null, null, null))) {
            again.run(RunListener.SILENT);
        }

        assertThat(PublishedHashes.of(from)).isEqualTo(before);
        assertThat(from.resolve("run.json")).hasContent(text);
        // A column that the annotating version did not know is null, as it is in all of these articles, and told.
        assertThat(PublishedHashes.of(other)).isEqualTo(published);
        JsonNode told = manifest(other);
        assertThat(told.path("tables_again").path("columns_unknown").toString())
                .isEqualTo("{\"articles\":[\"dateline\"]}");
        assertThat(told.path("tables_again").path("before").asText())
                .isEqualTo(manifest.path("run_id").asText());
        Set<String> ofTheRun = Set.of("run_id", "started", "finished", "versions", "seconds");
        manifest.fields().forEachRemaining(field -> assertThat(
                        ofTheRun.contains(field.getKey())
                                ? told.path("first_run").get(field.getKey())
                                : told.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(manifest.has("first_run")).isFalse();
        assertThat(manifest.path("seconds").has("annotate")).isTrue();
        assertTimes(told, manifest);
    }

    @Test
    void speakersAreJoinedAndOutletsRenamedAndGroupedAndKeptSoAndThatIsUndoneByteForByteWithoutAnnotatingAgain()
            throws IOException {
        Map<String, String> before = PublishedHashes.of(out());
        assertThat(rows("by_group", "source_group")).isEmpty();
        Path aliases = Files.writeString(
                folder.resolve("aliases.csv"),
                "action,spelling,speaker\njoin,Mayor,The Council\njoin,Engineer,The Council\njoin,Nobody,The Council\n");
        Path sources = Files.writeString(
                folder.resolve("sources.csv"),
                "found,name,group,country,owner\nThe Bell,Bell Daily,national,NO,Fjord Media\nBell Online,Bell Daily,,,\n");

        RunSummary named = tablesRun(new TablesOptions(null, null, aliases.toString(), sources.toString()));

        assertThat(named.unknown().aliases()).containsExactly("Nobody");
        assertThat(spellings()).contains("Engineer the-council alias", "Mayor the-council alias");
        assertThat(PublishedFolder.at(out().toString(), Locations.hadoop())
                        .names()
                        .aliases()
                        .text())
                .isEqualTo(Files.readString(aliases));
        assertThat(named.unknown().sources()).containsExactly("Harbour News");
        assertThat(manifest(out()).path("sources").path("unlisted").toString()).isEqualTo("[\"Harbour News\"]");
        assertThat(rows("sources", "source, source_group, country, attributes['owner'], names_given[0], is_listed"))
                .containsExactlyInAnyOrder(
                        "Bell Daily|national|NO|Fjord Media|The Bell|true",
                        "Harbour News|null|null|null|Harbour News|false");
        for (String table : List.of("articles", "statements", "by_source", "by_source_day", "by_source_speaker")) {
            assertThat(rows(table, "source")).as(table).contains("Bell Daily").doesNotContain("The Bell");
        }
        String counted = "statements, articles, words, mean_tone, examples, share_of_voice_in_";
        assertThat(rows("by_group_speaker", "speaker_id, source_group, " + counted + "group"))
                .isNotEmpty()
                .isEqualTo(rows(
                        "by_source_speaker WHERE source = 'Bell Daily'",
                        "speaker_id, 'national', " + counted + "outlet"));

        // The folder has the files from now on; empty ones take them back.
        Map<String, String> withNames = PublishedHashes.of(out());
        JsonNode manifest = manifest(out());
        UnknownNames kept = tablesRun(TablesOptions.NONE).unknown();
        assertThat(kept.aliases()).containsExactly("Nobody");
        assertThat(kept.sources()).containsExactly("Harbour News");
        assertThat(PublishedHashes.of(out())).isEqualTo(withNames);
        assertThat(manifest(out()).path("tables_again").path("before").asText())
                .isEqualTo(manifest.path("run_id").asText());

        String none = Files.createFile(folder.resolve("none.csv")).toString();
        RunSummary undone = tablesRun(new TablesOptions(null, null, none, none));
        assertThat(undone.unknown().sources()).isEmpty();
        assertThat(PublishedHashes.of(out())).isEqualTo(before);
        assertThat(undone.read()).isEqualTo(run.read());
        assertThat(undone.rejected()).isEqualTo(run.rejected());
        assertThat(undone.statements()).isEqualTo(run.statements());
        assertThat(undone.headlines()).isEqualTo(run.headlines());
        assertThat(undone.speakers()).isEqualTo(run.speakers());
    }

    @Test
    void aFileOfOutletsThatIsNotThereIsToldInOneLine() {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> tablesRun(new TablesOptions(null, null, null, missing.toString())))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("--sources-file: " + missing + ": no file that can be read, expected outlets in CSV");
    }

    @Test
    void aTableWithoutAColumnThatMustBeKnownIsRefusedAndStaysAsItWas() throws IOException {
        rewriteArticles("words");
        Map<String, String> before = PublishedHashes.of(out());

        assertThatThrownBy(() -> tablesRun(TablesOptions.NONE))
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

    private RunSummary tablesRun(TablesOptions options) {
        try (TablesRun run = TablesRun.plan(out().toString(), options)) {
            return run.run(RunListener.SILENT);
        }
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static JsonNode manifest(Path of) {
        try {
            return new ObjectMapper().readTree(of.resolve("run.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Columns of the rows of a published table, sorted. */
    private List<String> rows(String table, String columns) {
        String[] words = table.split(" ", 2);
        return spark
                .sql("SELECT array_join(transform(array(" + columns.replaceAll("([^,]+)", "CAST($1 AS STRING)")
                        + "), c -> coalesce(c, 'null')), '|') FROM parquet.`" + out().resolve("parquet/" + words[0])
                        + "` " + (words.length > 1 ? words[1] : ""))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
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
