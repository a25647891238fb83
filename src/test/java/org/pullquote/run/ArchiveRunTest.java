package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Statement;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.job.ArchiveOptions;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobOptions;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.job.Window;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;

/** Runs that share an archive, with an analysis that needs no models. */
class ArchiveRunTest {
    private final SparkSession spark = LocalSpark.session();
    private final List<String> steps = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void theTablesAreThoseOfARunWithoutAnArchiveAndWhatIsNewAloneIsAnnotated() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 12));
        Files.write(input("two.jsonl"), WrittenArticles.lines(10, 14));
        Files.writeString(input("three.jsonl"), "{\"id\": \"broken\"\n");
        RunSummary plain = plain("plain");
        RunSummary first = run("out", Window.ALL);

        assertThat(first.rejected()).isEqualTo(plain.rejected()).containsEntry(Reason.DUPLICATE, 3L);
        assertThat(published("out")).isEqualTo(published("plain"));
        assertThat(Counting.ANALYSES).hasValue(14);

        // Nothing is new: the folder stays, and another gets the same bytes.
        RunSummary again = run("out", Window.ALL);
        assertThat(steps).contains("nothing is new: the tables stay as they are");
        assertThat(again.read()).isEqualTo(first.read());
        assertThat(again.rejected()).isEqualTo(first.rejected());
        assertThat(again.speakers()).isEqualTo(first.speakers());
        run("other", Window.ALL);
        assertThat(published("other")).isEqualTo(published("plain"));
        assertThat(Counting.ANALYSES).hasValue(0);

        // What comes later costs what it is.
        Files.write(input("two.jsonl"), WrittenArticles.lines(10, 16));
        Files.write(input("zero.jsonl"), WrittenArticles.lines(17, 18));
        run("out", Window.ALL);
        assertThat(Counting.ANALYSES).hasValue(4);
        plain("plain");
        assertThat(csv("out", "statements")).isEqualTo(csv("plain", "statements"));
        assertThat(csv("out", "by_speaker")).isEqualTo(csv("plain", "by_speaker"));
    }

    @Test
    void articlesAreCorrectedWithdrawnMovedAndComeLate() throws IOException {
        Files.write(input("day1.jsonl"), WrittenArticles.lines(1, 6));
        run("out", Window.ALL);
        Files.copy(input("day1.jsonl"), input("day1-copy.jsonl"));
        Files.writeString(
                input("day2.jsonl"),
                WrittenArticles.json("a2", "The Bell", WrittenArticles.body(102)) + "\n"
                        + WrittenArticles.json("a3", "Harbour News", "gone").replace("{", "{\"pubstatus\": \"canceled\", ")
                        + "\n"
                        + WrittenArticles.json("a4", "The Bell", WrittenArticles.body(4)) + "\n"
                        + WrittenArticles.json("a7", "The Bell", WrittenArticles.body(7))
                                .replaceAll("2025-03-1.", "2025-02-01")
                        + "\n");

        RunSummary second = run("out", Window.ALL);

        assertThat(Counting.ANALYSES).hasValue(2);
        assertThat(articles("out")).containsExactly("a1", "a2", "a4", "a5", "a6", "a7");
        assertThat(second.rejected()).containsOnly(Map.entry(Reason.SUPERSEDED, 2L), Map.entry(Reason.WITHDRAWN, 1L));
        assertThat(csv("out", "rejects"))
                .contains("day1.jsonl,2,superseded,of 'a2' a newer version stands in")
                .contains("day1.jsonl,3,superseded,of 'a3' a newer version (withdrawn) stands in");
        assertThat(csv("out", "by_source_day")).contains("2025-02-01");

        // A file goes; what it held stays, and is known where it comes again, withdrawn or corrected as it is.
        Map<String, String> before = published("out");
        Files.delete(input("day1.jsonl"));
        Files.write(input("week.jsonl"), WrittenArticles.lines(1, 6));
        run("out", Window.ALL);
        assertThat(Counting.ANALYSES).hasValue(0);
        assertThat(articles("out")).containsExactly("a1", "a2", "a4", "a5", "a6", "a7");
        assertThat(csv("out", "statements")).contains(WrittenArticles.body(102).substring(0, 20));
        assertThat(before).isNotEmpty();

        // Days and outlets.
        run("window", new Window(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-02-28"), null, List.of()));
        assertThat(articles("window")).containsExactly("a7");
        tables("bell", new ArchiveOptions(archive(), null, null, null, List.of("The Bell"), null));
        assertThat(articles("bell")).containsExactly("a2", "a4", "a6", "a7");
        tables("all", new ArchiveOptions(archive(), null, null, null, List.of(), null));
        assertThat(published("all")).isEqualTo(published("out"));
    }

    @Test
    void articlesOfOlderModelsAreAnnotatedAgainWhereTheTablesNeedThem() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 8));
        run("out", Window.ALL);
        LocalDate day = LocalDate.parse("2025-03-12");
        Window until = new Window(null, day, null, List.of());

        run("never", Window.ALL, Reannotate.NEVER, new Newer());
        assertThat(Counting.ANALYSES).hasValue(0);
        assertThat(published("never")).isEqualTo(published("out"));

        run("window", until, Reannotate.WINDOW, new Newer());
        int inWindow = Counting.ANALYSES.get();
        assertThat(inWindow).isEqualTo(articles("window").size()).isBetween(1, 7);
        assertThat(steps).contains("annotating " + inWindow + " records of older models again");

        run("all", Window.ALL, Reannotate.WINDOW, new Newer());
        assertThat(Counting.ANALYSES).hasValue(8 - inWindow);
        assertThat(articles("all")).hasSize(8);
        run("all", Window.ALL, Reannotate.ALL, new Newer());
        assertThat(Counting.ANALYSES).hasValue(0);
    }

    @Test
    void ofTwoRunsOneIsToldThatTheOtherHasTheArchive() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 2));
        try (BatchRun first = BatchRun.plan(job("a", Window.ALL, Reannotate.WINDOW), stage(new Counting()))) {
            assertThatThrownBy(() -> BatchRun.plan(job("b", Window.ALL, Reannotate.WINDOW), stage(new Counting())))
                    .isInstanceOf(InvalidJobException.class)
                    .hasMessageStartingWith("archive file:" + archive() + ": process ")
                    .hasMessageContaining("wait for its end");
        }
        BatchRun.plan(job("b", Window.ALL, Reannotate.WINDOW), stage(new Counting())).close();
    }

    private Path input(String name) throws IOException {
        return Files.createDirectories(folder.resolve("in")).resolve(name);
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    private RunSummary plain(String output) throws IOException {
        return BatchRunTest.run(input(""), folder.resolve(output), new FirstSentence(), 1000, RunListener.SILENT);
    }

    private RunSummary run(String output, Window window) throws IOException {
        return run(output, window, Reannotate.WINDOW, new Counting());
    }

    private RunSummary run(String output, Window window, Reannotate reannotate, Counting analysis) throws IOException {
        Counting.ANALYSES.set(0);
        steps.clear();
        try (BatchRun run = BatchRun.plan(job(output, window, reannotate), stage(analysis))) {
            return run.run(new Steps(steps));
        }
    }

    private void tables(String output, ArchiveOptions options) {
        Job job = ArchiveTables.job(
                new TablesOptions(folder.resolve(output).toString(), "local[2]", null, null), options);
        assertThat(ArchiveTables.isArchive(options)).isTrue();
        try (BatchRun run = BatchRun.plan(job, stage(new Counting()))) {
            run.run(RunListener.SILENT);
        }
    }

    private static AnnotateStage stage(Counting analysis) {
        return new AnnotateStage(analysis, 60, 1000);
    }

    private Job job(String output, Window window, Reannotate reannotate) throws IOException {
        return job(input(""), folder.resolve(output), new JobArchive(archive(), 0, reannotate, window));
    }

    static Job job(Path input, Path output, @Nullable JobArchive archive) {
        Job job = JobFile.of(
                new JobOptions(List.of(input.toString()), null, output.toString(), "local[2]", null, null));
        return new Job(
                job.collection(),
                job.inputs(),
                job.base(),
                job.limits(),
                job.output(),
                job.master(),
                job.names(),
                archive);
    }

    private Map<String, String> published(String output) throws IOException {
        return PublishedHashes.of(folder.resolve(output));
    }

    private String csv(String output, String table) throws IOException {
        return Files.readString(folder.resolve(output + "/csv/" + table + ".csv"))
                .replaceAll("[^,]*/in/", "")
                .replaceAll("\r\n", "\n");
    }

    private List<String> articles(String output) {
        return spark
                .read()
                .parquet(folder.resolve(output + "/parquet/articles").toString())
                .select("article_id")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private record Steps(List<String> names) implements RunListener {
        @Override
        public void step(String name) {
            names.add(name);
        }

        @Override
        public void annotated(long articles, long of, long statements) {}
    }

    private static class Counting extends FirstSentence {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger ANALYSES = new AtomicInteger();

        @Override
        public List<Statement> statements(Article article) {
            ANALYSES.incrementAndGet();
            return super.statements(article);
        }
    }

    /** Other models that find the same. */
    private static final class Newer extends Counting {
        private static final long serialVersionUID = 1L;

        @Override
        public Map<String, String> fingerprints() {
            return Map.of("tone", "newer");
        }
    }
}
