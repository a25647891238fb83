package org.pullquote.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.aggregate.copy.NearDuplicates;
import org.pullquote.aggregate.corpus.Duplicates;
import org.pullquote.aggregate.corpus.Superseded;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.OutputException;
import org.pullquote.publish.Publication;
import org.pullquote.publish.report.Report;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.annotate.ArticleAnalyzer;
import org.pullquote.run.annotate.ModelAnalyzer;
import org.pullquote.run.input.Amount;
import org.pullquote.run.input.FileHash;
import org.pullquote.run.input.FileReading;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.input.InputFiles;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobInput;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Problems;
import org.pullquote.run.manifest.AnnotationId;
import org.pullquote.run.manifest.RunCounts;
import org.pullquote.run.manifest.RunId;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.run.manifest.RunMetrics;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.rows.RecordRows;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.SparkMaster;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.run.runtime.Stopwatch;
import org.pullquote.run.runtime.Versions;
import org.pullquote.run.runtime.WorkFolder;
import org.pullquote.run.tables.ArticleStories;
import org.pullquote.run.tables.DerivedTables;
import org.pullquote.schema.Tables;

/**
 * One execution of a job: read, annotate, aggregate, publish. What each step makes is written down before the next begins,
 * so that no article is read or annotated twice; the output changes only at the very end, as a whole.
 */
public final class BatchRun implements AutoCloseable {
    private final Job job;
    private final List<InputFile> files;
    private final Configuration hadoop;
    private final OutputClaim claim;
    private final AnnotateStage annotation;
    private final long few;
    private final Stopwatch stopwatch = new Stopwatch();

    private BatchRun(
            Job job,
            List<InputFile> files,
            Configuration hadoop,
            OutputClaim claim,
            AnnotateStage annotation,
            long few) {
        this.job = job;
        this.files = files;
        this.hadoop = hadoop;
        this.claim = claim;
        this.annotation = annotation;
        this.few = few;
    }

    /**
     * A run that is ready to go: its master is there, its files are found, and its output can be written and is no other run's
     * until this one is closed. Spark is not started yet.
     *
     * @throws InvalidJobException if inputs lead to no file, the master is no address of a Spark master, or the output cannot
     *     be written, holds something else, or is another run's; it tells of all that is so
     * @throws IllegalStateException if what the report is made of is not on the class path
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
     * @param few articles whose tables are computed in memory
     */
    static BatchRun plan(Job job, AnnotateStage annotation, long few) {
        Report.check();
        Configuration hadoop = Locations.hadoop();
        Problems problems = new Problems();
        problems.check(() -> SparkMaster.check(job.master()));
        List<InputFile> files = problems.value(() -> InputFiles.of(job, hadoop));
        OutputClaim claim = problems.value(() -> claim(hadoop, job));
        if (files != null && claim != null && problems.isEmpty()) {
            return new BatchRun(job, files, hadoop, claim, annotation, few);
        }
        if (claim != null) {
            claim.close();
        }
        throw problems.all();
    }

    private static OutputClaim claim(Configuration hadoop, Job job) {
        try {
            return OutputClaim.on(hadoop, job.output(), job.keep());
        } catch (OutputException e) {
            throw new InvalidJobException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Runs and publishes. To be called once.
     *
     * @throws IllegalStateException if the models cannot be used, or a record went missing; nothing is published then
     */
    public RunSummary run(RunListener watcher) {
        Instant started = Instant.now();
        CompletableFuture<Map<String, String>> models = new CompletableFuture<>();
        boolean local = SparkMaster.isLocal(job.master());
        if (local) {
            models.completeAsync(() -> loaded(annotation.analysis()));
        }
        watcher.step("starting Spark on " + job.master());
        try (SparkSessionHandle engine =
                stopwatch.time("start", () -> SparkSessionHandle.start(job.master(), job.collection()))) {
            WorkFolder folder = WorkFolder.of(claim);
            SparkSession spark = engine.session();
            if (!local) {
                models.completeAsync(() -> loadedOnExecutor(spark));
            }
            watcher.step("reading " + files.size() + (files.size() == 1 ? " file" : " files"));
            // Beside the reading, which keeps one core busy where a collection is one file.
            CompletableFuture<Map<String, String>> hashing = CompletableFuture.supplyAsync(() -> hashes(spark));
            Amount amount = Amount.in(spark.sparkContext());
            engine.expectFew();
            Dataset<Row> records = stopwatch.time("read", () -> {
                Dataset<Row> read = folder.keep("records", read(spark, started, amount));
                if (amount.articles().value() > few) {
                    engine.expectMany();
                }
                return Superseded.rejected(read, folder::keep);
            });
            WorkFolder work = amount.articles().value() > few ? folder : folder.inMemory();
            Map<String, String> hashes = stopwatch.time("hash", hashing::join);
            watcher.step("loading the models");
            Map<String, String> fingerprints = stopwatch.time("load", models::join);
            String annotationId = AnnotationId.of(Versions.pullquote(), job, files, hashes, fingerprints);
            String runId = RunId.of(Versions.pullquote(), annotationId, job.names());
            try (Publication publication = Publication.begin(spark, claim, runId, job.layout())) {
                Dataset<Row> annotated = stopwatch.time(
                        "annotate",
                        () -> Duplicates.rejected(
                                annotation.of(records, amount, options(), work, watcher), work::keep));
                RunCounts counts = RunCounts.of(records.count(), annotated);
                watcher.step("comparing articles");
                CompletableFuture<ArticleStories> stories =
                        CompletableFuture.supplyAsync(() -> ArticleStories.of(annotated, work));
                Dataset<Row> articles = stopwatch.time("compare", () -> compared(annotated, stories, work));
                watcher.step("publishing " + Tables.all().size() + " tables");
                DerivedTables derived = new DerivedTables(publication, runId, job.names(), work::keep);
                DerivedTables.Made made =
                        stopwatch.time("tables", () -> addTables(derived, annotated, articles, stories.join()));
                String report = stopwatch.time("report", () -> derived.report(job.collection()));
                publication.publish(RunManifest.texts(
                        RunManifest.json(
                                runId,
                                annotationId,
                                job,
                                files,
                                hashes,
                                fingerprints,
                                counts,
                                made.unknown(),
                                stopwatch.seconds(),
                                started),
                        RunMetrics.text(
                                job.collection(),
                                runId,
                                counts,
                                counts.beyond(job.limits().run()).size(),
                                stopwatch.seconds(),
                                Instant.now()),
                        report,
                        job.names()));
                return summary(counts, made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets other runs have the output. */
    @Override
    public void close() {
        claim.close();
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

    /** By plain tasks: a query over a list of files would take longer to plan than most take to read. */
    private JavaRDD<InputFile> filesOn(SparkSession spark) {
        int tasks = Math.max(1, Math.min(files.size(), 4 * spark.sparkContext().defaultParallelism()));
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(files, tasks);
    }

    private Map<String, String> hashes(SparkSession spark) {
        List<String> inOrder = filesOn(spark).map(new FileHash(hadoop)).collect();
        Map<String, String> hashes = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            hashes.put(files.get(i).name(), inOrder.get(i));
        }
        return hashes;
    }

    private Dataset<Row> read(SparkSession spark, Instant started, Amount amount) {
        return spark.createDataFrame(
                filesOn(spark).flatMap(new FileReading(options(), started, amount, hadoop)), RecordRows.SCHEMA);
    }

    private List<ReadOptions> options() {
        return job.inputs().stream().map(JobInput::options).toList();
    }

    /** The articles, with what only shows beside the others' texts; copies are looked for while stories are. */
    private static Dataset<Row> compared(
            Dataset<Row> annotated, CompletableFuture<ArticleStories> stories, WorkFolder work) {
        Dataset<Row> texts = annotated.filter(col("article").isNotNull()).select("article.*", "text");
        Dataset<Row> marked = NearDuplicates.marked(texts, work::keep).drop("text");
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

    private RunSummary summary(RunCounts counts, DerivedTables.Made made) {
        return new RunSummary(
                job.output(),
                counts.read(),
                counts.analysed(),
                counts.rejected(),
                counts.statements(),
                counts.headlines(),
                counts.beyond(job.limits().run()),
                made.lines(),
                made.unknown());
    }
}
