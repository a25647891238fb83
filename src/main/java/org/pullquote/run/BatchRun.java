package org.pullquote.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.corpus.Duplicates;
import org.pullquote.aggregate.corpus.MostQuoted;
import org.pullquote.aggregate.corpus.Superseded;
import org.pullquote.aggregate.corpus.TopSpeakers;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.OutputException;
import org.pullquote.publish.Publication;
import org.pullquote.publish.report.Report;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.annotate.ArticleAnalyzer;
import org.pullquote.run.annotate.ModelAnalyzer;
import org.pullquote.run.input.Amount;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.input.InputFiles;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Problems;
import org.pullquote.run.manifest.AnnotationId;
import org.pullquote.run.manifest.ReadFile;
import org.pullquote.run.manifest.RunCounts;
import org.pullquote.run.manifest.RunId;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.run.manifest.RunMetrics;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.manifest.UnknownNames;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.SparkMaster;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.run.runtime.Stopwatch;
import org.pullquote.run.runtime.Versions;
import org.pullquote.run.runtime.WorkFolder;
import org.pullquote.run.tables.ArticleStories;
import org.pullquote.run.tables.DerivedTables;
import org.pullquote.run.tables.MarkedArticles;
import org.pullquote.run.tables.PublishedFolder;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.Tables;

/**
 * One execution of a job: read, annotate, aggregate, publish. Each step stores its result before the next begins, so that no article is
 * read or annotated twice; the output is replaced at the very end, as a whole.
 */
public final class BatchRun implements AutoCloseable {
    private final Job job;
    private final List<InputFile> files;
    private final Configuration hadoop;
    private final OutputClaim claim;
    private final AnnotateStage annotation;
    private final long few;
    private final Stopwatch stopwatch = new Stopwatch();
    private final @Nullable OutputClaim archiveClaim;

    private BatchRun(
            Job job,
            List<InputFile> files,
            Configuration hadoop,
            OutputClaim claim,
            @Nullable OutputClaim archiveClaim,
            AnnotateStage annotation,
            long few) {
        this.job = job;
        this.files = files;
        this.hadoop = hadoop;
        this.claim = claim;
        this.archiveClaim = archiveClaim;
        this.annotation = annotation;
        this.few = few;
    }

    /**
     * Prepares a run: checks its master, finds its files, checks that its output can be written, and locks it until the run is closed.
     * Spark is not started yet.
     *
     * @throws InvalidJobException if inputs lead to no file, the master is not an address of a Spark master, or the output cannot be
     *     written, holds something else, or is locked by another run; the message lists all problems
     * @throws IllegalStateException if the parts of the report are not on the class path
     */
    public static BatchRun plan(Job job) {
        return plan(
                job,
                new AnnotateStage(new ModelAnalyzer(), job.limits().seconds(), AnnotateStage.USUAL_CHARACTERS_A_TASK));
    }

    static BatchRun plan(Job job, AnnotateStage annotation) {
        return plan(job, annotation, SparkSessionHandle.FEW_ARTICLES);
    }

    /**
     * @param few up to how many records tables are computed in memory
     */
    static BatchRun plan(Job job, AnnotateStage annotation, long few) {
        Report.check();
        Configuration hadoop = Locations.hadoop();
        Problems problems = new Problems();
        problems.check(() -> SparkMaster.check(job.master()));
        List<InputFile> files = problems.value(() -> InputFiles.of(job, hadoop));
        problems.check(() -> checkInputs(job, files == null ? List.of() : files, hadoop));
        OutputClaim archive = problems.value(() -> ArchiveGrowth.claim(job, files == null ? List.of() : files, hadoop));
        OutputClaim claim = problems.value(() -> claim(hadoop, job));
        if (files != null && claim != null && problems.isEmpty()) {
            return new BatchRun(job, files, hadoop, claim, archive, annotation, few);
        }
        if (claim != null) {
            claim.close();
        }
        if (archive != null) {
            archive.close();
        }
        throw problems.all();
    }

    /** Runs would read their own tables, report and log as news, more of them each time. */
    private static void checkInputs(Job job, List<InputFile> files, Configuration hadoop) {
        try {
            String output = Locations.real(job.output(), hadoop);
            Pattern log = Pattern.compile(Pattern.quote(output) + "\\.log(\\.\\d+)?");
            for (InputFile file : files) {
                String input = Locations.real(file.location(), hadoop);
                if (input.startsWith(output + "/") || log.matcher(input).matches()) {
                    throw new InvalidJobException("output " + job.output() + ": " + file.name()
                            + " is an input, expected an output beside the inputs");
                }
            }
        } catch (IOException e) {
            throw new InvalidJobException(
                    "output " + job.output() + ": cannot be examined (" + e + "), expected a folder");
        }
    }

    private static OutputClaim claim(Configuration hadoop, Job job) {
        try {
            // A job without inputs makes tables of an archive and knows nothing of the runs that are kept.
            return job.inputs().isEmpty()
                    ? OutputClaim.keepingAll(hadoop, job.output(), job.keep())
                    : OutputClaim.on(hadoop, job.output(), job.keep());
        } catch (OutputException e) {
            throw new InvalidJobException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Runs and publishes. Call it once.
     *
     * @throws IllegalStateException if the models cannot be used, or a record went missing; nothing is published then
     * @throws InvalidJobException if the archive cannot be used
     */
    public RunSummary run(RunListener watcher) {
        return run(watcher, Instant.now());
    }

    /**
     * @param started the time with which embargoes are compared
     */
    RunSummary run(RunListener watcher, Instant started) {
        CompletableFuture<Map<String, String>> models = new CompletableFuture<>();
        boolean local = SparkMaster.isLocal(job.master());
        if (local && !job.inputs().isEmpty()) {
            models.completeAsync(() -> loaded(annotation.analysis()));
        }
        watcher.step("starting Spark on " + job.master());
        try (SparkSessionHandle engine =
                stopwatch.time("start", () -> SparkSessionHandle.start(job.master(), job.collection()))) {
            WorkFolder folder = WorkFolder.of(claim);
            SparkSession spark = engine.session();
            if (!local && !job.inputs().isEmpty()) {
                models.completeAsync(() -> loadedOnExecutor(spark));
            }
            FileTasks tasks = new FileTasks(spark, hadoop);
            if (job.archive() == null) {
                return published(
                        engine, folder, collected(tasks, models, engine, folder, started, watcher), started, watcher);
            }
            try (ArchiveGrowth archive =
                    new ArchiveGrowth(job, job.archive(), annotation, tasks, folder, stopwatch, started)) {
                if (!job.inputs().isEmpty()) {
                    archive.grow(files, models, watcher);
                    PublishedFolder same = archive.published(hadoop);
                    if (same != null) {
                        watcher.step("nothing is new: the tables stay as they are");
                        return summary(same, spark);
                    }
                }
                watcher.step("settling what the archive holds");
                return published(engine, folder, stopwatch.time("settle", archive::collected), started, watcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collected collected(
            FileTasks tasks,
            CompletableFuture<Map<String, String>> models,
            SparkSessionHandle engine,
            WorkFolder folder,
            Instant started,
            RunListener watcher) {
        watcher.step("reading " + files.size() + (files.size() == 1 ? " file" : " files"));
        // Hash while reading, since reading keeps only one core busy if a collection is one file.
        CompletableFuture<Map<String, String>> hashing = CompletableFuture.supplyAsync(() -> tasks.hashes(files));
        Amount amount = Amount.in(tasks.spark().sparkContext());
        engine.expectFew();
        Dataset<Row> records = stopwatch.time("read", () -> {
            Dataset<Row> read = folder.keep("records", tasks.read(files, job.options(), started, amount));
            fitting(engine, folder, read.count());
            return Superseded.rejected(read, folder::keep);
        });
        long count = records.count();
        WorkFolder work = fitting(engine, folder, count);
        Map<String, String> hashes = stopwatch.time("hash", hashing::join);
        watcher.step("loading the models");
        Map<String, String> fingerprints = stopwatch.time("load", models::join);
        Dataset<Row> annotated = stopwatch.time(
                "annotate",
                () -> Duplicates.rejected(annotation.of(records, amount, job.options(), work, watcher), work::keep));
        List<ReadFile> read = ReadFile.of(job, files, hashes);
        return new Collected(
                annotated,
                count,
                job.collection(),
                AnnotationId.of(Versions.pullquote(), job, read, fingerprints),
                read,
                fingerprints,
                Map.of());
    }

    /** Sets the session up for this number of records, rejected ones included, and returns where to keep results. */
    private WorkFolder fitting(SparkSessionHandle engine, WorkFolder folder, long records) {
        if (records > few) {
            engine.expectMany();
            return folder;
        }
        engine.expectFew();
        return folder.inMemory();
    }

    private RunSummary published(
            SparkSessionHandle engine, WorkFolder folder, Collected collected, Instant started, RunListener watcher)
            throws IOException {
        SparkSession spark = engine.session();
        WorkFolder work = fitting(engine, folder, collected.read());
        String runId = RunId.of(Versions.pullquote(), collected.annotationId(), job.names());
        Dataset<Row> annotated = collected.annotated();
        try (Publication publication = Publication.begin(spark, claim, runId, job.layout())) {
            RunCounts counts = RunCounts.of(collected.read(), annotated);
            watcher.step("comparing articles");
            CompletableFuture<ArticleStories> stories =
                    CompletableFuture.supplyAsync(() -> ArticleStories.of(annotated, work));
            Dataset<Row> articles = stopwatch.time("compare", () -> compared(annotated, stories, work, job));
            watcher.step("publishing " + Tables.all().size() + " tables");
            DerivedTables derived = new DerivedTables(publication, runId, job.names(), work::keep);
            DerivedTables.Made made =
                    stopwatch.time("tables", () -> addTables(derived, annotated, articles, stories.join()));
            String report = stopwatch.time("report", () -> derived.report(collected.collection()));
            publication.publish(RunManifest.texts(
                    RunManifest.json(
                            runId,
                            collected.annotationId(),
                            job,
                            collected.files(),
                            collected.archive(),
                            collected.models(),
                            counts,
                            made.unknown(),
                            stopwatch.seconds(),
                            started),
                    RunMetrics.text(
                            collected.collection(),
                            runId,
                            counts,
                            counts.beyond(job.limits().run()).size(),
                            stopwatch.seconds(),
                            Instant.now()),
                    report,
                    job.names()));
            return summary(counts, made.lines(), made.unknown());
        }
    }

    /** The summary that a run would give if it had made the tables. */
    private RunSummary summary(PublishedFolder same, SparkSession spark) {
        RunCounts counts = RunCounts.of(
                same.read(spark, ArticleTables.ARTICLES),
                same.read(spark, ArticleTables.STATEMENTS),
                same.read(spark, ArticleTables.REJECTS));
        return summary(
                counts,
                TopSpeakers.of(same.read(spark, AggregateTables.BY_SOURCE_SPEAKER)),
                new UnknownNames(List.of(), List.of()));
    }

    /** Releases the output and the archive. */
    @Override
    public void close() {
        claim.close();
        if (archiveClaim != null) {
            archiveClaim.close();
        }
    }

    private static Map<String, String> loaded(ArticleAnalyzer analysis) {
        analysis.prepare();
        return analysis.fingerprints();
    }

    /** A driver on a cluster annotates nothing, so it needs no memory for models. */
    private Map<String, String> loadedOnExecutor(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(annotation.analysis()), 1)
                .map(BatchRun::loaded)
                .first();
    }

    /** The articles, with what only a comparison of texts shows; near-duplicates and stories are found at the same time. */
    private static Dataset<Row> compared(
            Dataset<Row> annotated, CompletableFuture<ArticleStories> stories, WorkFolder work, Job job) {
        Dataset<Row> texts = annotated.filter(col("article").isNotNull()).select("article.*", "text");
        Dataset<Row> marked = MarkedArticles.of(texts, job.names().sources(), work::keep);
        return work.keep("articles", stories.join().ofArticles(marked));
    }

    private static DerivedTables.Made addTables(
            DerivedTables derived, Dataset<Row> annotated, Dataset<Row> articles, ArticleStories stories) {
        Dataset<Row> analysed = annotated.filter(col("article").isNotNull());
        return derived.add(
                articles,
                analysed.select("article.article_id", "article.title", "text"),
                stories.ofStatements(found(analysed, "statements")),
                stories.ofStatements(found(analysed, "attitudes")),
                annotated.filter(col("rejection").isNotNull()).select("rejection.*"));
    }

    private static Dataset<Row> found(Dataset<Row> analysed, String what) {
        return analysed.select(explode(col(what)).as("found")).select("found.*");
    }

    private RunSummary summary(RunCounts counts, List<MostQuoted> speakers, UnknownNames unknown) {
        return RunSummary.of(job.output(), counts, counts.beyond(job.limits().run()), speakers, unknown);
    }
}
