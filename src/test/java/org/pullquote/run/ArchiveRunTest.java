package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Statement;
import org.pullquote.publish.Layout;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.input.InputFiles;
import org.pullquote.run.job.ArchiveOptions;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobInput;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Options;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.job.Window;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.run.runtime.Stopwatch;
import org.pullquote.run.runtime.WorkFolder;

/** Runs that share an archive, with an analysis that needs no models. */
class ArchiveRunTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SparkSession spark = LocalSpark.session();
    /** What takes time is planning. */
    private final SparkSessionHandle few = SparkSessionHandle.start("local[2]", "tests");

    private final List<String> steps = new ArrayList<>();
    private int words = JobLimits.DEFAULT.words();
    private Layout layout = Layout.WHOLE;

    /** What happens between hashing and reading. */
    private Runnable loading = () -> {};

    @TempDir
    Path folder;

    @Test
    void theTablesAreThoseOfARunWithoutAnArchiveAndWhatIsNewAloneIsAnnotatedAlsoAfterAKilledRun()
            throws IOException, InterruptedException {
        Files.write(input("day1.jsonl"), WrittenArticles.lines(1, 12));
        Files.write(input("day1-again.jsonl"), WrittenArticles.lines(10, 14));
        Files.writeString(input("broken.jsonl"), "{\"id\": \"broken\"\n");
        // While the articles are annotated, some batches before the last.
        Process killed = KilledArchiveRunTest.start(input(""), folder.toString(), List.of());
        assertThat(KilledArchiveRunTest.killed(killed, "a", 11, 0)).isTrue();
        grow(Window.ALL);
        few.expectMany();
        assertThat(Counting.ANALYSES.get()).isBetween(1, 13);
        Files.write(input("day2.jsonl"), WrittenArticles.lines(15, 18));

        RunSummary summary = run("out");
        assertThat(Counting.ANALYSES).hasValue(4);
        RunSummary plain = plain();
        assertThat(published("out")).isEqualTo(published("plain"));
        assertThat(summary.rejected()).isEqualTo(plain.rejected()).containsEntry(Reason.DUPLICATE, 3L);

        RunSummary again = run("out");
        assertThat(Counting.ANALYSES).hasValue(0);
        assertThat(steps).contains("nothing is new: the tables stay as they are");
        assertThat(again.read()).isEqualTo(summary.read());
        assertThat(again.rejected()).isEqualTo(summary.rejected());
        assertThat(again.speakers()).isEqualTo(summary.speakers());

        ArchiveOptions all = new ArchiveOptions(archive(), null, null, null, List.of(), null);
        assertThat(ArchiveTables.isArchive(all)).isTrue();
        Job tables =
                ArchiveTables.job(new TablesOptions(folder.resolve("tables").toString(), "local[2]", null, null), all);
        try (BatchRun run = BatchRun.plan(tables, stage(new Counting()))) {
            run.run(RunListener.SILENT);
        }
        assertThat(published("tables")).isEqualTo(published("plain"));
    }

    @Test
    void articlesAreCorrectedWithdrawnMovedAndComeLate() throws IOException {
        Files.write(input("day1.jsonl"), WrittenArticles.lines(1, 6));
        grow(Window.ALL);
        Files.copy(input("day1.jsonl"), input("day1-copy.jsonl"));
        write(
                "day2.jsonl",
                WrittenArticles.json("a2", "The Bell", WrittenArticles.body(102)),
                with(
                        "pubstatus",
                        "canceled",
                        with("modified", "2025-03-20T07:00:00Z", WrittenArticles.json("a3", "Harbour News", "gone"))),
                WrittenArticles.json("a4", "The Bell", WrittenArticles.body(4)),
                WrittenArticles.json("a7", "The Bell", WrittenArticles.body(7)).replaceAll("2025-03-1.", "2025-02-01"));

        Collected second = grow(Window.ALL);

        assertThat(Counting.ANALYSES).hasValue(2);
        assertThat(articles(second)).containsExactly("a1", "a2", "a4", "a5", "a6", "a7");
        List<String> rejects = rejects(second);
        assertThat(rejects)
                .containsExactly(
                        "day1.jsonl 2 superseded of 'a2' a newer version stands in day2.jsonl record 1",
                        "day1.jsonl 3 withdrawn of 'a3' a newer version (2025-03-20T07:00:00Z) in day2.jsonl record 2"
                                + " says 'pubstatus canceled'",
                        "day2.jsonl 2 withdrawn its own state is 'pubstatus canceled', expected an article that is"
                                + " published");

        // What a file held stays when it goes, and is known where it comes again: corrected or withdrawn, as it is.
        Files.delete(input("day1.jsonl"));
        write("week.jsonl", new String(WrittenArticles.lines(1, 6), StandardCharsets.UTF_8).split("\n"));
        Collected third = grow(Window.ALL);
        assertThat(Counting.ANALYSES).hasValue(0);
        assertThat(articles(third)).isEqualTo(articles(second));
        assertThat(rejects(third)).isEqualTo(rejects);

        // A version with a number brings back what was withdrawn; an older one that comes later changes nothing.
        write("day3.jsonl", with("version", "3", WrittenArticles.json("a3", "Harbour News", WrittenArticles.body(3))));
        assertThat(articles(grow(Window.ALL))).containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7");
        write("day4.jsonl", with("version", "2", WrittenArticles.json("a3", "Harbour News", WrittenArticles.body(33))));
        Collected last = grow(Window.ALL);
        assertThat(Counting.ANALYSES).hasValue(0);
        assertThat(rejects(last))
                .contains("day4.jsonl 1 superseded of 'a3' a newer version (3) stands in day3.jsonl record 1");
    }

    @Test
    void aFileThatGrowsCostsWhatIsNewAndItsFaultsAreThoseOfItsLastReading() throws IOException {
        write("feed.jsonl", WrittenArticles.json("a1", "The Bell", WrittenArticles.body(1)), "{\"id\": 1");
        assertThat(rejects(grow(Window.ALL))).singleElement().asString().startsWith("feed.jsonl 2 malformed_json");
        write(
                "feed.jsonl",
                WrittenArticles.json("a2", "The Bell", WrittenArticles.body(2)),
                WrittenArticles.json("a3", "The Bell", WrittenArticles.body(3)));

        Collected grown = grow(Window.ALL);

        assertThat(Counting.ANALYSES).hasValue(2);
        assertThat(articles(grown)).containsExactly("a1", "a2", "a3");
        assertThat(rejects(grown)).isEmpty();
    }

    @Test
    void anEmbargoedArticleLeavesTheTablesAndComesBackWhenTheEmbargoIsOver() throws IOException {
        Instant end = NOW.plusSeconds(100);
        Files.write(input("day1.jsonl"), WrittenArticles.lines(1, 2));
        write(
                "day2.jsonl",
                with("embargoed", end.toString(), WrittenArticles.json("a2", "The Bell", WrittenArticles.body(102))),
                with("embargoed", end.toString(), WrittenArticles.json("a3", "The Bell", WrittenArticles.body(3))));
        Collected first = grow(Window.ALL);
        assertThat(articles(first)).containsExactly("a1");
        assertThat(rejects(first))
                .contains("day2.jsonl 2 embargoed embargoed until " + end + ", which is after the run began")
                .anyMatch(row -> row.startsWith("day1.jsonl 2 withdrawn of 'a2' a newer version ")
                        && row.endsWith(" in day2.jsonl record 1 says 'embargoed until " + end + "'"));

        Collected later = grow(Window.ALL, Reannotate.WINDOW, new Counting(), end);
        assertThat(Counting.ANALYSES).hasValue(2);
        assertThat(articles(later)).containsExactly("a1", "a2", "a3");
        assertThat(rejects(later)).singleElement().asString().startsWith("day1.jsonl 2 superseded");
        grow(Window.ALL, Reannotate.WINDOW, new Counting(), end.plusSeconds(1));
        assertThat(steps).noneMatch(step -> step.startsWith("reading"));
    }

    @Test
    void tablesAreOfADaysWindowAndOfChosenOutlets() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 9));
        List<String> all = articles(grow(Window.ALL));
        LocalDate middle = LocalDate.parse("2025-03-14");

        List<String> before = articles(grow(new Window(null, middle, null, List.of())));
        List<String> after = articles(grow(new Window(middle.plusDays(1), null, null, List.of())));
        assertThat(before).isNotEmpty().doesNotContainAnyElementsOf(after);
        assertThat(before.size() + after.size()).isEqualTo(all.size());
        assertThat(articles(grow(new Window(null, null, 1000, List.of())))).isEqualTo(all);
        assertThat(articles(grow(new Window(null, null, 1, List.of()))))
                .isNotEmpty()
                .hasSizeLessThan(9);
        assertThat(articles(grow(new Window(null, null, null, List.of("The Bell")))))
                .containsExactly("a2", "a4", "a6", "a8");
    }

    @Test
    void articlesOfOlderModelsAreAnnotatedAgainWhereTheTablesNeedThem() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 8));
        Collected older = grow(Window.ALL);
        Window until = new Window(null, LocalDate.parse("2025-03-14"), null, List.of());

        Collected never = grow(Window.ALL, Reannotate.NEVER, new Newer(), NOW);
        assertThat(Counting.ANALYSES).hasValue(0);
        assertThat(never.annotationId()).isEqualTo(older.annotationId());

        Collected inWindow = grow(until, Reannotate.WINDOW, new Newer(), NOW);
        int again = Counting.ANALYSES.get();
        assertThat(again).isEqualTo(articles(inWindow).size()).isBetween(1, 7);
        assertThat(steps).contains("annotating " + again + " records of older models again");
        Collected mixed = grow(Window.ALL, Reannotate.NEVER, new Newer(), NOW);
        assertThat(mixed.models()).containsEntry("tone", "newer");
        assertThat(mixed.annotationId()).isNotEqualTo(older.annotationId());

        Collected newer = grow(until, Reannotate.ALL, new Newer(), NOW);
        assertThat(Counting.ANALYSES).hasValue(8 - again);
        assertThat(newer.archive().get("annotators"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(articles(grow(Window.ALL, Reannotate.ALL, new Newer(), NOW))).hasSize(8);
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
        BatchRun.plan(job("b", Window.ALL, Reannotate.WINDOW), stage(new Counting()))
                .close();
    }

    @Test
    void anArchiveIsAFolderAndNoInputAlsoThroughALink() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 2));
        Files.writeString(folder.resolve("archive"), "x");
        assertThatThrownBy(() -> BatchRun.plan(job("a", Window.ALL, Reannotate.WINDOW), stage(new Counting())))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("archive " + archive() + ": is a file, expected a folder");

        Files.delete(folder.resolve("archive"));
        Path real = Files.createDirectories(folder.resolve("real/records"));
        Files.write(real.resolve("part.jsonl"), WrittenArticles.lines(3, 3));
        Files.createSymbolicLink(folder.resolve("archive"), real);
        Files.createSymbolicLink(input("linked"), real.getParent());
        assertThatThrownBy(() -> BatchRun.plan(job("a", Window.ALL, Reannotate.WINDOW), stage(new Counting())))
                .isInstanceOf(InvalidJobException.class)
                .hasMessageContaining("expected an archive beside the inputs");
    }

    @Test
    void theNewestDayIsThatOfArticlesNotOfWhatCouldNotBeRead() throws IOException {
        write("one.jsonl", article(1), article(2), "{\"id\": ");
        Files.setLastModifiedTime(input("one.jsonl"), FileTime.from(NOW.minusSeconds(3600)));

        assertThat(articles(grow(new Window(null, null, 30, List.of())))).containsExactly("a1", "a2");
    }

    @Test
    void anOutletThatTheArchiveDoesNotHaveIsTold() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 2));

        assertThatThrownBy(() -> grow(new Window(null, null, null, List.of("The Bell", "The Bel", "Nope"))))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(
                        "no article of 'Nope', 'The Bel' in the archive, expected outlets as its articles name them");
    }

    @Test
    void aVersionWithTheWordsOfAnOlderOneCountsAndIsNotAnnotatedAgain() throws IOException {
        write("day1.jsonl", with("version", "1", article(1)), with("version", "1", article(2)));
        grow(Window.ALL);
        few.expectMany();
        write(
                "day2.jsonl",
                with("version", "2", with("status", "canceled", article(1))),
                with("version", "3", article(1)),
                with("version", "2", WrittenArticles.json("a2", "The Bell", WrittenArticles.body(102))),
                with("version", "3", article(2)));
        run("out");
        assertThat(Counting.ANALYSES).hasValue(0);
        assertPublishedAsWithoutArchive();

        // What comes late is held against the version that was not annotated.
        write(
                "day3.jsonl",
                with("version", "2", WrittenArticles.json("a1", "Harbour News", WrittenArticles.body(101))));
        run("out");
        assertThat(Counting.ANALYSES).hasValue(0);
        assertPublishedAsWithoutArchive();
    }

    @Test
    void everyEmbargoOfAFileEndsWhateverBecameOfTheFile() throws IOException {
        Instant soon = NOW.plusSeconds(100);
        Instant late = NOW.plusSeconds(1000);
        write("two.jsonl", article(1), embargoed(soon, article(2)), embargoed(late, article(3)));
        write("grows.jsonl", article(4), embargoed(late, article(5)));
        write("touched.jsonl", article(6), embargoed(late, article(7)));
        write("gone.jsonl", embargoed(late, article(8)));
        write("no-text.jsonl", embargoed(late, WrittenArticles.json("a9", "The Bell", "")));
        assertThat(articles(grow(Window.ALL))).containsExactly("a1", "a4", "a6");
        Files.writeString(input("grows.jsonl"), article(10) + "\n", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(
                input("touched.jsonl"), FileTime.from(Instant.now().plusSeconds(100)));
        Files.delete(input("gone.jsonl"));

        assertThat(articles(grow(Window.ALL, Reannotate.WINDOW, new Counting(), soon)))
                .containsExactly("a1", "a10", "a2", "a4", "a6");
        assertThat(Counting.ANALYSES).hasValue(2);
        Collected last = grow(Window.ALL, Reannotate.WINDOW, new Counting(), late);
        assertThat(Counting.ANALYSES).hasValue(4);
        assertThat(articles(last)).containsExactly("a1", "a10", "a2", "a3", "a4", "a5", "a6", "a7", "a8");
        assertThat(rejects(last)).singleElement().asString().startsWith("no-text.jsonl 1 no_body");
        grow(Window.ALL, Reannotate.WINDOW, new Counting(), late.plusSeconds(1));
        assertThat(Counting.ANALYSES).hasValue(0);
    }

    @Test
    void aFileThatCouldNotBeReadForAMomentIsReadByTheNextRun() throws IOException {
        write("one.jsonl", article(1), article(2));
        write("other.jsonl", article(3));
        Path file = input("one.jsonl");
        Path away = folder.resolve("away");
        loading = () -> move(file, away);

        Collected first = grow(Window.ALL);
        assertThat(articles(first)).containsExactly("a3");
        assertThat(rejects(first)).singleElement().asString().startsWith("one.jsonl unreadable_file");

        loading = () -> {};
        move(away, file);
        Collected second = grow(Window.ALL);
        assertThat(articles(second)).containsExactly("a1", "a2", "a3");
        assertThat(rejects(second)).isEmpty();
        grow(Window.ALL);
        assertThat(steps).noneMatch(step -> step.startsWith("reading"));
    }

    @Test
    void aDamagedFileIsReadOnce() throws IOException {
        byte[] zipped;
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(WrittenArticles.lines(1, 200));
            }
            zipped = bytes.toByteArray();
        }
        Files.write(input("cut.jsonl.gz"), Arrays.copyOf(zipped, zipped.length / 2));
        assertThat(rejects(grow(Window.ALL))).anyMatch(row -> row.contains("unreadable_file the file breaks off"));
        grow(Window.ALL);
        assertThat(steps).noneMatch(step -> step.startsWith("reading"));
    }

    @Test
    void whatFailedIsTriedAgainSomeTimesAndWhatWasTooLongOnceTheJobAllowsMore() throws IOException {
        String longer = WrittenArticles.body(4) + " " + "The council said that the ferry would not run. ".repeat(40);
        write("one.jsonl", article(1), article(3), WrittenArticles.json("a4", "The Bell", longer));
        words = 200;
        for (int i = 0; i < 6; i++) {
            Collected failed = grow(Window.ALL, Reannotate.NEVER, new Failing(), NOW);
            assertThat(Counting.ANALYSES).hasValue(i == 0 ? 2 : i < 5 ? 1 : 0);
            assertThat(rejects(failed))
                    .hasSize(2)
                    .anyMatch(row -> row.contains("annotation_failed"))
                    .anyMatch(row -> row.contains("too_long"));
        }
        words = 300;
        assertThat(articles(grow(Window.ALL))).containsExactly("a1");
        words = 1000;
        assertThat(articles(grow(Window.ALL))).containsExactly("a1", "a4");
        assertThat(Counting.ANALYSES).hasValue(1);
    }

    @Test
    void whatFailedForAMomentIsAnArticleAfterTheNextRun() throws IOException {
        write("one.jsonl", article(1), article(3));
        assertThat(articles(grow(Window.ALL, Reannotate.WINDOW, new Failing(), NOW)))
                .containsExactly("a1");
        Collected second = grow(Window.ALL);
        assertThat(articles(second)).containsExactly("a1", "a3");
        assertThat(rejects(second)).isEmpty();
        assertThat(Counting.ANALYSES).hasValue(1);
    }

    @Test
    void theFilesInAZipFileHaveItsDayAndAreReplacedWithIt() throws IOException {
        String undated = article(2).replaceAll("\"published\": \"[^\"]*\", ", "");
        zip("z.zip", article(1), undated, "{\"id\": ");
        Files.setLastModifiedTime(input("z.zip"), FileTime.from(Instant.parse("2025-12-01T00:00:00Z")));
        Collected first = grow(new Window(null, LocalDate.parse("2025-12-01"), 365, List.of()));
        assertThat(articles(first)).containsExactly("a1", "a2");
        assertThat(first.files()).hasSize(1);

        zip("z.zip", article(1), undated);
        assertThat(rejects(grow(Window.ALL))).isEmpty();
        few.expectMany();
        zip("y.zip", article(4));
        Files.delete(input("z.zip"));
        run("out");
        assertThat(articles(grow(Window.ALL))).containsExactly("a1", "a2", "a4");
    }

    @Test
    void aChangedPartitionIsNew() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 3));
        few.expectMany();
        run("out");
        layout = Layout.DAY;
        run("out");
        assertThat(steps).doesNotContain("nothing is new: the tables stay as they are");
        assertThat(folder.resolve("out/parquet/statements")).isDirectoryContaining("glob:**/day=*");
        run("out");
        assertThat(steps).contains("nothing is new: the tables stay as they are");
    }

    @AfterEach
    void asItWas() {
        few.close();
    }

    private Path input(String name) throws IOException {
        return Files.createDirectories(folder.resolve("in")).resolve(name);
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    private RunSummary run(String output) throws IOException {
        Counting.ANALYSES.set(0);
        steps.clear();
        try (BatchRun run = BatchRun.plan(job(output, Window.ALL, Reannotate.WINDOW), stage(new Counting()))) {
            return run.run(new Steps());
        }
    }

    private Collected grow(Window window) throws IOException {
        return grow(window, Reannotate.WINDOW, new Counting(), NOW);
    }

    /** What a run does before it publishes. */
    private Collected grow(Window window, Reannotate reannotate, Counting analysis, Instant now) throws IOException {
        Counting.ANALYSES.set(0);
        steps.clear();
        Job job = job("out", window, reannotate);
        Configuration hadoop = Locations.hadoop();
        ArchiveGrowth growth = new ArchiveGrowth(
                job,
                Objects.requireNonNull(job.archive()),
                stage(analysis),
                new FileTasks(spark, hadoop),
                new WorkFolder(
                        new org.apache.hadoop.fs.Path(
                                Files.createTempDirectory(folder, "work").toString()),
                        false),
                new Stopwatch(),
                now);
        few.expectFew();
        growth.grow(
                InputFiles.of(job, hadoop), CompletableFuture.completedFuture(analysis.fingerprints()), new Steps());
        return growth.collected();
    }

    /** A run over the same files without an archive, published into "plain". */
    private RunSummary plain() throws IOException {
        return BatchRunTest.run(
                input("").toString(),
                folder.resolve("plain").toString(),
                new FirstSentence(),
                1_000_000,
                RunListener.SILENT);
    }

    private void assertPublishedAsWithoutArchive() throws IOException {
        RunSummary plain = plain();
        assertThat(plain.analysed()).isPositive();
        assertThat(published("out")).isEqualTo(published("plain"));
    }

    private static AnnotateStage stage(Counting analysis) {
        return new AnnotateStage(analysis, 60, 1000);
    }

    private Job job(String output, Window window, Reannotate reannotate) throws IOException {
        Job job = job(input(""), folder.resolve(output).toString(), new JobArchive(archive(), 0, reannotate, window));
        return new Job(
                job.collection(),
                job.inputs().stream()
                        .map(input -> new JobInput(
                                input.where(),
                                input.path(),
                                input.optional(),
                                input.options()
                                        .withLimits(words, input.options().maxRecordCharacters())))
                        .toList(),
                job.base(),
                new JobLimits(words, job.limits().seconds(), job.limits().run()),
                job.output(),
                job.keep(),
                layout,
                job.master(),
                job.names(),
                job.archive());
    }

    static Job job(Path input, String output, @Nullable JobArchive archive) {
        Job job = JobFile.of(Options.of(input.toString(), output));
        return new Job(
                job.collection(),
                job.inputs(),
                job.base(),
                job.limits(),
                job.output(),
                job.keep(),
                job.layout(),
                job.master(),
                job.names(),
                archive);
    }

    private Map<String, String> published(String output) throws IOException {
        return PublishedHashes.of(folder.resolve(output));
    }

    private static String article(int i) {
        return WrittenArticles.json("a" + i, i % 2 == 0 ? "The Bell" : "Harbour News", WrittenArticles.body(i));
    }

    private static String embargoed(Instant end, String record) {
        return with("embargoed", end.toString(), record);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void zip(String name, String... records) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(input(name)))) {
            zip.putNextEntry(new ZipEntry("inner.jsonl"));
            zip.write((String.join("\n", records) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(String name, String... records) throws IOException {
        Files.writeString(input(name), String.join("\n", records) + "\n");
    }

    private static String with(String field, String value, String record) {
        return record.replaceFirst("\\{", "{\"" + field + "\": \"" + value + "\", ");
    }

    private static List<String> articles(Collected collected) {
        return collected.annotated().filter("article IS NOT NULL").select("article.article_id").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    /** File, record, reason and detail of each, without the folder. */
    private List<String> rejects(Collected collected) {
        return collected
                .annotated()
                .filter("rejection IS NOT NULL")
                .selectExpr("concat_ws(' ', rejection.path, rejection.record, rejection.reason, rejection.detail)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0).replace(folder.resolve("in") + "/", ""))
                .sorted()
                .toList();
    }

    private final class Steps implements RunListener {
        @Override
        public void step(String name) {
            steps.add(name);
            if (name.equals("loading the models")) {
                loading.run();
            }
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

    /** The same models, which fail for lack of memory. */
    private static final class Failing extends Counting {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Statement> statements(Article article) {
            List<Statement> found = super.statements(article);
            if (article.id().equals("a3")) {
                throw new OutOfMemoryError("Java heap space");
            }
            return found;
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
