package org.pullquote.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.OutputException;
import org.pullquote.publish.Publication;
import org.pullquote.publish.report.Report;
import org.pullquote.run.job.AliasFile;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.NameFiles;
import org.pullquote.run.job.SourcesFile;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.manifest.RunCounts;
import org.pullquote.run.manifest.RunId;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.run.manifest.RunMetrics;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.SparkMaster;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.run.runtime.Stopwatch;
import org.pullquote.run.runtime.Versions;
import org.pullquote.run.runtime.WorkFolder;
import org.pullquote.run.tables.DerivedTables;
import org.pullquote.run.tables.MarkedArticles;
import org.pullquote.run.tables.PublishedFolder;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/**
 * Recomputes and publishes everything that is derived from the articles and statements of a published folder, without reading or annotating
 * an article. If nothing changed, the tables are the same to the last byte.
 */
public final class TablesRun implements AutoCloseable {
    private final PublishedFolder folder;
    private final String output;
    private final OutputClaim claim;
    private final String master;
    private final NameFiles names;
    private final Stopwatch stopwatch = new Stopwatch();

    private TablesRun(PublishedFolder folder, String output, OutputClaim claim, String master, NameFiles names) {
        this.folder = folder;
        this.output = output;
        this.claim = claim;
        this.master = master;
        this.names = names;
    }

    /**
     * Prepares a run: checks that the folder was published and that the output can be written, and locks the output until the run is
     * closed. Spark is not started yet.
     *
     * @param folder the published folder: a path, relative to the working folder, or a URI
     * @param options where to publish, null for the folder itself, and further options
     * @throws InvalidJobException if no run published the folder, the master is not an address of a Spark master, or the output cannot be
     *     written, holds something else, or is locked by another run
     * @throws IllegalStateException if the parts of the report are not on the class path
     */
    public static TablesRun plan(String folder, TablesOptions options) {
        Report.check();
        Configuration hadoop = Locations.hadoop();
        Path here = Path.of("").toAbsolutePath();
        String from = Locations.resolve(here, folder);
        String output = options.output() == null ? from : Locations.resolve(here, options.output());
        String master = JobFile.master(options.master());
        SparkMaster.check(master);
        AliasFile aliases = options.aliases() == null ? null : JobFile.aliases(options.aliases());
        SourcesFile sources = options.sources() == null ? null : JobFile.sources(options.sources());
        OutputClaim claim = claim(from, output, hadoop);
        try {
            // Read after the claim, since another run may have published until then.
            PublishedFolder published = PublishedFolder.at(from, hadoop);
            NameFiles names = new NameFiles(
                    aliases == null ? published.names().aliases() : aliases,
                    sources == null ? published.names().sources() : sources);
            return new TablesRun(published, output, claim, master, names);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    private static OutputClaim claim(String from, String output, Configuration hadoop) {
        try {
            String there = Locations.real(from, hadoop);
            String here = Locations.real(output, hadoop);
            if (!there.equals(here) && Locations.contains(there, here)) {
                throw new InvalidJobException("output " + output + ": is in the folder " + from
                        + " or holds it, expected that folder or one beside it");
            }
        } catch (IOException e) {
            throw new InvalidJobException("output " + output + ": cannot be examined (" + e + "), expected a folder");
        }
        try {
            OutputClaim.settle(hadoop, from);
            // Before anything is created beside it, in case the name is mistyped.
            PublishedFolder.at(from, hadoop);
            return OutputClaim.keepingAll(hadoop, output, Job.USUALLY_KEPT);
        } catch (OutputException e) {
            throw new InvalidJobException(String.valueOf(e.getMessage()));
        }
    }

    /** The folder to publish into: an absolute local path, or a URI. */
    public String output() {
        return output;
    }

    /** The name of the collection that the tables are of. */
    public String collection() {
        return RunManifest.collection(folder.manifest());
    }

    /**
     * Computes and publishes. Call it once.
     *
     * @throws InvalidJobException if the tables of the folder are not those of this version
     */
    public RunSummary run(RunListener watcher) {
        Instant started = Instant.now();
        String runId = RunId.of(Versions.pullquote(), RunManifest.annotationId(folder.manifest()), names);
        watcher.step("starting Spark on " + master);
        try (SparkSessionHandle engine = stopwatch.time("start", () -> SparkSessionHandle.start(master, collection()));
                Publication publication =
                        Publication.begin(engine.session(), claim, runId, RunManifest.layout(folder.manifest()))) {
            SparkSession spark = engine.session();
            Dataset<Row> articles = folder.read(spark, ArticleTables.ARTICLES);
            Dataset<Row> texts = folder.read(spark, ArticleTables.TEXTS);
            Dataset<Row> statements = folder.read(spark, ArticleTables.STATEMENTS);
            Dataset<Row> attitudes = folder.read(spark, AttitudeTable.ATTITUDES);
            Dataset<Row> rejects = folder.read(spark, ArticleTables.REJECTS);
            RunCounts counts = stopwatch.time("count", () -> RunCounts.of(articles, statements, rejects));
            WorkFolder work = WorkFolder.of(claim);
            if (counts.analysed() <= SparkSessionHandle.FEW_ARTICLES) {
                engine.expectFew();
                work = work.inMemory();
            }
            Checkpoint keeping = work::keep;
            watcher.step("publishing " + Tables.all().size() + " tables");
            DerivedTables derived = new DerivedTables(publication, runId, names, keeping);
            DerivedTables.Made made = stopwatch.time(
                    "tables",
                    () -> derived.add(marked(articles, texts, keeping), texts, statements, attitudes, rejects));
            String report = stopwatch.time("report", () -> derived.report(collection()));
            if (!folder.isStillThere()) {
                throw new IllegalStateException(
                        "another run published into the folder while it was read; nothing is published, start again");
            }
            publication.publish(RunManifest.texts(
                    RunManifest.again(
                            folder.manifest(),
                            runId,
                            names,
                            made.unknown(),
                            unknownColumns(spark),
                            stopwatch.seconds(),
                            started),
                    RunMetrics.text(
                            collection(),
                            runId,
                            counts,
                            RunManifest.beyondLimits(folder.manifest()),
                            stopwatch.seconds(),
                            Instant.now()),
                    report,
                    names));
            return RunSummary.of(output, counts, List.of(), made.lines(), made.unknown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Releases the output. */
    @Override
    public void close() {
        claim.close();
    }

    /** Marks near-duplicates anew where outlets have other names than articles give them. */
    private Dataset<Row> marked(Dataset<Row> articles, Dataset<Row> texts, Checkpoint keeping) {
        return names.sources().isGiven() || folder.names().sources().isGiven()
                ? MarkedArticles.of(
                        articles.join(texts.select("article_id", "text"), "article_id"), names.sources(), keeping)
                : articles;
    }

    private Map<String, List<String>> unknownColumns(SparkSession spark) {
        Map<String, List<String>> unknown = new TreeMap<>();
        for (Table table : DerivedTables.INPUTS) {
            List<String> columns = folder.unknownColumns(spark, table);
            if (!columns.isEmpty()) {
                unknown.put(table.name(), columns);
            }
        }
        return unknown;
    }
}
