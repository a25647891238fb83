package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.Options;
import org.pullquote.run.runtime.RunListener;

/** Runs with the archive that jobs/README.md shows: in a catalog in a database, by Spark's settings alone. */
class CatalogArchiveRunTest {
    private static final Pattern SETTING = Pattern.compile("-D(spark\\.sql\\.catalog\\.[\\w.]+)=([^\\s\"]+)");

    /** What is not ours to have in a test: a server of PostgreSQL, its user, and S3. */
    private static final String URI = "spark.sql.catalog.lake.uri";

    private static final String USER = "spark.sql.catalog.lake.jdbc.user";
    private static final String WAREHOUSE = "spark.sql.catalog.lake.warehouse";

    private final SparkSession spark = LocalSpark.session();
    private final Map<String, String> settings = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void theSettingsOfTheExample() throws IOException {
        Matcher example = SETTING.matcher(Files.readString(Path.of("jobs/README.md")));
        while (example.find()) {
            settings.put(example.group(1), example.group(2));
        }
        assertThat(settings).hasSize(5).containsEntry("spark.sql.catalog.lake.type", "jdbc");
        assertThat(settings.remove(USER)).isNotNull();
        assertThat(settings.put(URI, "jdbc:duckdb:" + folder.resolve("catalog.db")))
                .startsWith("jdbc:");
        assertThat(settings.put(WAREHOUSE, folder.resolve("warehouse").toString()))
                .isNotNull();
        settings.forEach((key, value) -> {
            System.setProperty(key, value);
            spark.conf().set(key, value);
        });
        Files.write(input().resolve("one.jsonl"), WrittenArticles.lines(1, 6));
    }

    @AfterEach
    void forget() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void theArchiveGrowsInTheCatalogAndASecondRunIsKeptFromItUntilTheFirstHasEnded() throws IOException {
        List<Throwable> told = new ArrayList<>();
        try (BatchRun first = run("first")) {
            assertThatThrownBy(() -> first.run(new RunListener() {
                        @Override
                        public void step(String name) {
                            if (name.startsWith("reading")) {
                                try (BatchRun second = run("second")) {
                                    assertThatThrownBy(() -> second.run(SILENT)).satisfies(told::add);
                                }
                            }
                            // The archive has grown: its tables would take long and are not asked for.
                            if (name.startsWith("settling")) {
                                throw new IllegalStateException(name);
                            }
                        }

                        @Override
                        public void annotated(long articles, long of, long statements) {}
                    }))
                    .hasMessageStartingWith("settling");
        }
        assertThat(told).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(InvalidJobException.class)
                .hasMessageStartingWith("archive lake.news: process ")
                .hasMessageEndingWith(" is writing into it; wait for its end, or choose another archive"));
        assertThat(folder.resolve("second")).doesNotExist();

        Files.write(input().resolve("two.jsonl"), WrittenArticles.lines(7, 9));
        // That the tables of an archive are those of a run without one is ArchiveRunTest's.
        try (BatchRun second = run("second")) {
            assertThat(second.run(RunListener.SILENT).analysed()).isEqualTo(9);
        }
        assertThat(spark.table("lake.news.records").count()).isEqualTo(9);
        assertThat(spark.sql("SHOW TABLES IN lake.news").collectAsList())
                .extracting(row -> row.getString(1))
                .containsExactlyInAnyOrder("annotators", "files", "records");
    }

    private BatchRun run(String output) {
        JobArchive archive = JobArchive.of("lake.news", Options.NO_ARCHIVE);
        assertThat(archive.isInCatalog()).isTrue();
        try {
            return BatchRun.plan(
                    ArchiveRunTest.job(input(), folder.resolve(output).toString(), archive),
                    new AnnotateStage(new FirstSentence(), 60, 1000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path input() throws IOException {
        return Files.createDirectories(folder.resolve("in"));
    }
}
