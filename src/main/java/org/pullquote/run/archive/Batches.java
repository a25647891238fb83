package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.runtime.RunListener;

/**
 * Annotates records and adds them to an archive, batch by batch. Each batch is one commit and takes about as long as the job says. Records
 * with the same text are in one batch, so that they are annotated once.
 */
public final class Batches {
    /** The first estimate; each batch is timed, and the next is sized by the time that the last took. */
    private static final double USUAL_CHARACTERS_A_SECOND_AND_CORE = 10_000;

    /** Characters of text; a file of the archive takes about a fourth of that. */
    private static final long CHARACTERS_A_FILE = 256L << 20;

    private static final int MOST_PIECES = 100_000;

    private final Archive archive;
    private final AnnotateStage stage;
    private final String annotationId;
    private final JobLimits limits;
    private final int minutes;

    /**
     * @param annotationId the id of the stage's annotator
     * @param limits the job's
     * @param minutes about how long a batch should take; 0 for the smallest batches possible
     */
    public Batches(Archive archive, AnnotateStage stage, String annotationId, JobLimits limits, int minutes) {
        this.archive = archive;
        this.stage = stage;
        this.annotationId = annotationId;
        this.limits = limits;
        this.minutes = minutes;
    }

    /**
     * @param records kept; the columns that {@link NewRecords} gives
     * @param options the options, by the numbers in column {@code input}
     */
    public void add(Dataset<Row> records, List<ReadOptions> options, RunListener watcher) {
        Size all = Size.of(records);
        if (all.records == 0) {
            return;
        }
        int slots = records.sparkSession().sparkContext().defaultParallelism();
        int pieces = (int) Math.max(1, Math.min(MOST_PIECES, all.characters / (2L * slots * stage.charactersATask())));
        Column piece = pmod(
                xxhash64(col("draft.title"), col("draft.body"), col("rejection.path"), col("rejection.record")),
                lit(pieces));
        Progress progress = new Progress(watcher, all.articles);
        double seconds = (double) all.characters / pieces / slots / USUAL_CHARACTERS_A_SECOND_AND_CORE;
        int from = 0;
        while (from < pieces) {
            int to = (int) Math.min(pieces, from + Math.max(1, Math.round(60.0 * minutes / seconds)));
            Dataset<Row> batch = to - from == pieces
                    ? records
                    : records.filter(piece.geq(from).and(piece.lt(to)));
            Size size = to - from == pieces ? all : Size.of(batch);
            if (size.records > 0) {
                long begin = System.nanoTime();
                stage.beside(
                        batch,
                        size.articles,
                        size.characters,
                        options,
                        progress,
                        rows -> archive.addRecords(
                                rows.select(ArchivedRecord.columns(lit(annotationId), ArchivedRecord.limits(limits)))
                                        .repartition((int) Math.max(1, size.characters / CHARACTERS_A_FILE))));
                progress.done();
                seconds = Math.max(0.01, (System.nanoTime() - begin) / 1e9 / (to - from));
            }
            from = to;
        }
    }

    private record Size(long records, long articles, long characters) {
        static Size of(Dataset<Row> records) {
            Row row = records.agg(count(lit(1)), count(col("draft")), coalesce(sum(length(col("draft.body"))), lit(0L)))
                    .head();
            return new Size(row.getLong(0), row.getLong(1), row.getLong(2));
        }
    }

    /** Reports all batches as one. */
    private static final class Progress implements RunListener {
        private final RunListener watcher;
        private final long of;
        private long before;
        private long statementsBefore;
        private long articles;
        private long statements;

        Progress(RunListener watcher, long of) {
            this.watcher = watcher;
            this.of = of;
        }

        @Override
        public void step(String name) {
            watcher.step(name);
        }

        @Override
        public synchronized void annotated(long ofBatch, long all, long found) {
            articles = ofBatch;
            statements = found;
            watcher.annotated(Math.min(of, before + articles), of, statementsBefore + statements);
        }

        synchronized void done() {
            before += articles;
            statementsBefore += statements;
            articles = 0;
            statements = 0;
        }
    }
}
