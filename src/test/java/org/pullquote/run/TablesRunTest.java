package org.pullquote.run;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Options;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.tables.PublishedFolder;

/**
 * Tables computed again from what a run published: in place, with speakers that are joined and outlets that are renamed; from there into
 * another folder, with the names that the first one keeps; and there, without them again.
 */
class TablesRunTest {
    @TempDir
    static Path shared;

    private static RunSummary run;
    private static Map<String, String> published = Map.of();
    private static JsonNode manifest = MissingNode.getInstance();

    private static Path aliases = Path.of("");
    private static RunSummary named;
    private static Map<String, String> withNames = Map.of();

    /** A path that Spark would take for a pattern. */
    private static Path odd = Path.of("");

    private static Map<String, String> withoutColumn = Map.of();
    private static RunSummary kept;
    private static Map<String, String> ofOther = Map.of();
    private static JsonNode manifestOfOther = MissingNode.getInstance();

    private static RunSummary undone;

    private final SparkSession spark = LocalSpark.session();

    @TempDir
    Path folder;

    /** Few runs for all tests, since they take longest. */
    @BeforeAll
    static void runs() throws IOException {
        LocalSpark.session();
        Path input = Files.createDirectories(shared.resolve("in"));
        Files.write(input.resolve("one.jsonl"), WrittenArticles.lines(1, 12));
        Files.writeString(input.resolve("two.jsonl"), "{\"id\": \"broken\"\n");
        run = BatchRunTest.run(input.toString(), out().toString(), new FirstSentence(), 1000, RunListener.SILENT);
        published = PublishedHashes.of(out());
        manifest = manifest(out());

        aliases = Files.writeString(
                shared.resolve("aliases.csv"),
                "action,spelling,speaker\njoin,Mayor,The Council\njoin,Engineer,The Council\njoin,Nobody,The Council\n");
        Path sources = Files.writeString(
                shared.resolve("sources.csv"),
                "found,name,group,country,owner\nThe Bell,Bell Daily,national,NO,Fjord Media\nBell Online,Bell Daily,,,\n");
        named = tablesRun(out(), new TablesOptions(null, null, aliases.toString(), sources.toString()));
        withNames = PublishedHashes.of(out());

        odd = Files.createDirectory(shared.resolve("a[b]{c,d}\\e*?"));
        Path from = odd.resolve("o{u}t");
        // As a run that was killed took it away; it is put back first.
        Path older = shared.resolve("older");
        copy(out(), older);
        rewrite(older, "articles", articles -> articles.drop("dateline"));
        rewrite(
                older,
                "statements",
                statements -> statements.withColumn(
                        "speakers",
                        expr("transform(speakers, s -> named_struct('name', s.name, 'speaker_id', s.speaker_id))")));
        withoutColumn = PublishedHashes.of(older);
        Files.move(older, odd.resolve(".o{u}t.run-2.old"));
        kept = tablesRun(from, new TablesOptions(other().toString(), null, null, null));
        ofOther = PublishedHashes.of(other());
        manifestOfOther = manifest(other());

        String none = Files.createFile(shared.resolve("none.csv")).toString();
        undone = tablesRun(other(), new TablesOptions(null, null, none, none));
    }

    @Test
    void speakersAreJoinedAsTheAliasesSay() {
        assertThat(named.unknown().aliases()).containsExactly("Nobody");
        assertThat(spellings()).contains("Engineer the-council alias", "Mayor the-council alias");
    }

    @Test
    void outletsAreRenamedAndGroupedInEveryTable() {
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
    }

    @Test
    void aFolderKeepsItsNamesForTheTablesThatAreComputedFromIt() throws IOException {
        assertThat(PublishedFolder.at(out().toString(), Locations.hadoop())
                        .names()
                        .aliases()
                        .text())
                .isEqualTo(Files.readString(aliases));
        assertThat(kept.unknown().aliases()).containsExactly("Nobody");
        assertThat(kept.unknown().sources()).containsExactly("Harbour News");
        assertThat(ofOther).isEqualTo(withNames);
    }

    @Test
    void anotherOutputLeavesTheFolderAsItWasAlsoOneThatAKilledRunTookAway() throws IOException {
        assertThat(PublishedHashes.of(odd.resolve("o{u}t"))).isEqualTo(withoutColumn);
        assertThat(manifest(odd.resolve("o{u}t"))).isEqualTo(manifest(out()));
    }

    /** Such a column is null, as it is in all of these articles, and so is such a field of the speakers who make a statement together. */
    @Test
    void aColumnOrFieldThatTheAnnotatingVersionDidNotKnowIsTold() {
        assertThat(manifestOfOther.path("tables_again").path("columns_unknown").toString())
                .isEqualTo("{\"articles\":[\"dateline\"],\"statements\":[\"speakers.kind\"]}");
    }

    @Test
    void emptyFilesTakeTheNamesBackByteForByte() throws IOException {
        assertThat(undone.unknown().sources()).isEmpty();
        assertThat(PublishedHashes.of(other())).isEqualTo(published);
        assertThat(undone.read()).isEqualTo(run.read());
        assertThat(undone.rejected()).isEqualTo(run.rejected());
        assertThat(undone.statements()).isEqualTo(run.statements());
        assertThat(undone.headlines()).isEqualTo(run.headlines());
        assertThat(undone.speakers()).isEqualTo(run.speakers());
    }

    @Test
    void aManifestTellsTheTimesOfTheRunThatMadeTheTablesAndKeepsThoseOfTheFirst() {
        JsonNode told = manifest(other());
        assertThat(told.path("tables_again").path("before").asText())
                .isEqualTo(manifestOfOther.path("run_id").asText());
        assertThat(manifestOfOther.path("tables_again").path("before").asText())
                .isEqualTo(manifest(out()).path("run_id").asText());
        assertThat(manifest(out()).path("tables_again").path("before").asText())
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
        assertThat(told.path("seconds").has("annotate")).isFalse();
        assertThat(told.path("seconds").path("tables").asDouble()).isPositive();
        assertThat(told.path("started").asText())
                .isGreaterThanOrEqualTo(manifest.path("finished").asText());
    }

    @Test
    void theLimitsThatTheRunExceededStayAmongTheMetrics() throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("one.jsonl"), WrittenArticles.json("a1", "The Bell", WrittenArticles.body(1)));
        Files.writeString(input.resolve("two.jsonl"), "{\"id\": \"broken\"\n");
        Path output = folder.resolve("beyond");
        assertThat(BatchRunTest.run(input.toString(), output.toString(), new FirstSentence(), 1000, RunListener.SILENT)
                        .beyond())
                .hasSize(1);
        tablesRun(output, Options.NO_CHANGE);
        assertThat(manifest(output).path("beyond_limits")).hasSize(1);
        assertThat(output.resolve("pullquote.prom"))
                .content()
                .containsPattern("(?m)^pullquote_limits_exceeded\\{.*} 1$");
    }

    @Test
    void aFolderThatIsNotThereLeavesNothingBehind() {
        Path typo = folder.resolve("ouch/out");
        assertThatThrownBy(() -> TablesRun.plan(typo.toString(), Options.NO_CHANGE))
                .isInstanceOf(InvalidJobException.class);
        assertThat(folder.resolve("ouch")).doesNotExist();
    }

    @Test
    void aFileOfOutletsThatIsNotThereIsToldInOneLine() {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> tablesRun(out(), new TablesOptions(null, null, null, missing.toString())))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("--sources-file: " + missing + ": no file that can be read, expected outlets in CSV");
    }

    @Test
    void aTableWithoutAColumnThatMustBeKnownIsRefusedAndStaysAsItWas() throws IOException {
        Path out = folder.resolve("out");
        copy(out(), out);
        rewrite(out, "articles", articles -> articles.drop("words"));
        Map<String, String> before = PublishedHashes.of(out);

        assertThatThrownBy(() -> tablesRun(out, Options.NO_CHANGE))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(out + ": column words of table articles is missing, not int, expected a folder that this"
                        + " version of pullquote run published");
        assertThat(PublishedHashes.of(out)).isEqualTo(before);
    }

    @Test
    void tablesOfAFolderThatAnotherRunReplacesMeanwhileAreNotPublished() throws IOException {
        Path from = folder.resolve("from");
        copy(out(), from);
        RunListener other = new RunListener() {
            @Override
            public void step(String name) {
                if (name.startsWith("publishing")) {
                    try {
                        Files.writeString(from.resolve("run.json"), "{\"run_id\": \"of another run\"}");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }

            @Override
            public void annotated(long articles, long of, long statements) {}
        };

        Path to = folder.resolve("to");
        try (TablesRun run = TablesRun.plan(from.toString(), new TablesOptions(to.toString(), null, null, null))) {
            assertThatThrownBy(() -> run.run(other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("another run published into the folder");
        }
        assertThat(to).doesNotExist();
    }

    @Test
    void anOutputInTheFolderIsRefusedSinceTheNextRunCouldNotReplaceIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), out());
        for (Path output : List.of(out().resolve("again"), link.resolve("again"), out().getParent())) {
            assertThatThrownBy(() ->
                            TablesRun.plan(out().toString(), new TablesOptions(output.toString(), null, null, null)))
                    .isInstanceOf(InvalidJobException.class)
                    .hasMessageContaining("is in the folder " + out() + " or holds it");
        }
        assertThat(out().resolve("again")).doesNotExist();
    }

    @Test
    void aFolderThatNoRunPublishedIsRefusedInOneLine() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThatThrownBy(() -> TablesRun.plan(none.toString(), Options.NO_CHANGE))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(none + ": there is no run.json in it, expected a folder that this version of pullquote run"
                        + " published");

        Files.writeString(none.resolve("run.json"), "{\"run_id\"");
        assertThatThrownBy(() -> TablesRun.plan(none.toString(), Options.NO_CHANGE))
                .hasMessageStartingWith(none + ": run.json is no JSON, expected ");

        Files.writeString(none.resolve("run.json"), "{}");
        assertThatThrownBy(() -> TablesRun.plan(none.toString(), Options.NO_CHANGE))
                .hasMessageStartingWith(none + ": there is no table articles in it, expected ");
    }

    private static RunSummary tablesRun(Path published, TablesOptions options) {
        try (TablesRun run = TablesRun.plan(published.toString(), options)) {
            return run.run(RunListener.SILENT);
        }
    }

    private static Path out() {
        return shared.resolve("out");
    }

    private static Path other() {
        return odd.resolve("n[e]w\\");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
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

    /** A published table with less in it, as an older version would have written it. */
    private static void rewrite(Path published, String table, UnaryOperator<Dataset<Row>> change) throws IOException {
        SparkSession spark = LocalSpark.session();
        Path file = published.resolve("parquet/" + table + "/" + table + "-0001.parquet");
        Dataset<Row> rows = change.apply(spark.read().parquet(file.toString()));
        List<Row> kept = rows.collectAsList();
        Path aside = Files.createTempDirectory(shared, "aside").resolve(table);
        spark.createDataFrame(kept, rows.schema()).repartition(1).write().parquet(aside.toString());
        try (var written = Files.newDirectoryStream(aside, "part-*.parquet")) {
            Files.move(written.iterator().next(), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
