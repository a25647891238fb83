package org.pullquote.run;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.Aggregates;
import org.pullquote.aggregate.Copies;
import org.pullquote.aggregate.Keeping;
import org.pullquote.aggregate.Utterances;
import org.pullquote.join.SpeakerAliases;
import org.pullquote.model.AggregateTables;
import org.pullquote.model.ArticleTables;
import org.pullquote.model.SpeakerTables;
import org.pullquote.model.Table;
import org.pullquote.publish.Publication;
import org.pullquote.publish.report.Report;
import org.pullquote.run.RunSummary.SpeakerLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of a publication, and its report: what was annotated, and all that is computed from it. The one way for a
 * run, which has just annotated, and for {@link TablesRun}, which has not: the same three tables in give the same tables out, byte for byte.
 */
final class DerivedTables {
    /** What all the others are computed from. */
    static final List<Table> INPUTS = List.of(ArticleTables.ARTICLES, ArticleTables.STATEMENTS, ArticleTables.REJECTS);

    private static final Logger LOG = LoggerFactory.getLogger(DerivedTables.class);
    private static final int AT_ONCE = 4;

    private final Publication publication;
    private final String runId;
    private final SpeakerAliases aliases;
    private final Keeping keeping;
    private final Map<Table, Dataset<Row>> written = new LinkedHashMap<>();

    /**
     * What was made.
     *
     * @param lines of the one table that tells most at a glance
     * @param unknownAliases spellings that the user's aliases speak of and no statement gives its speaker
     */
    record Made(List<SpeakerLine> lines, List<String> unknownAliases) {}

    /**
     * @param runId the run that publishes, as every article then says
     * @param aliases what the user says of speakers
     * @param keeping where steps in between are kept
     */
    DerivedTables(Publication publication, String runId, SpeakerAliases aliases, Keeping keeping) {
        this.publication = publication;
        this.runId = runId;
        this.aliases = aliases;
        this.keeping = keeping;
    }

    /**
     * Adds every table to the publication. The inputs are read more than once, so they must be cheap to read again.
     *
     * @param articles rows of {@link Tables#ARTICLES}
     * @param statements rows of {@link Tables#STATEMENTS}
     * @param rejects rows of {@link Tables#REJECTS}
     */
    Made add(Dataset<Row> articles, Dataset<Row> statements, Dataset<Row> rejects) {
        addAtOnce(Map.of(ArticleTables.ARTICLES, articles.withColumn("run_id", lit(runId))));
        Dataset<Row> writtenArticles = written(ArticleTables.ARTICLES);
        try (JoinedSpeakers joined = JoinedSpeakers.of(Copies.ofStatements(statements, writtenArticles), aliases)) {
            addAtOnce(Map.of(ArticleTables.STATEMENTS, joined.statements()));
            Map<Table, Dataset<Row>> others = new LinkedHashMap<>();
            others.put(ArticleTables.REJECTS, rejects);
            others.put(SpeakerTables.SPEAKERS, joined.speakers());
            others.putAll(Aggregates.of(writtenArticles, joined.underJoinedNames(), keeping));
            others.putAll(Utterances.of(writtenArticles, joined.underJoinedNames(), keeping));
            addAtOnce(others);
            return new Made(
                    TopSpeakers.of(written(AggregateTables.BY_SOURCE_SPEAKER)), joined.unseen(aliases.spellings()));
        }
    }

    /**
     * The page that shows the tables that were added.
     *
     * @param collection the name of what they are of
     */
    String report(String collection) {
        return new Report(collection, runId, Versions.pullquote()).html(written);
    }

    /** Adds several tables at once: most are small, and what they cost is planning and waiting. */
    private void addAtOnce(Map<Table, Dataset<Row>> tables) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Map<Table, Future<Dataset<Row>>> adding = new LinkedHashMap<>();
        try {
            tables.forEach((table, rows) -> adding.put(table, threads.submit(() -> publication.add(table, rows))));
            for (Map.Entry<Table, Future<Dataset<Row>>> table : adding.entrySet()) {
                written.put(table.getKey(), table.getValue().get());
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was stopped");
        } finally {
            // After a failure those that have begun write to their end, so that what they wrote can be cleared away.
            adding.values().forEach(table -> table.cancel(false));
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    private Dataset<Row> written(Table table) {
        return Objects.requireNonNull(written.get(table));
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("tables are still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IOException io) {
            return new UncheckedIOException(io);
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
