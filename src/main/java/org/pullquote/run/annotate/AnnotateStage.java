package org.pullquote.run.annotate;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.input.Amount;
import org.pullquote.run.rows.AnnotatedRows;
import org.pullquote.run.rows.RecordRows;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.WorkFolder;

/**
 * The long step: articles are made of the records and annotated.
 *
 * @param analysis the analyzer
 * @param seconds the most processor time that an article may take
 * @param charactersATask how much text a task gets
 */
public record AnnotateStage(ArticleAnalyzer analysis, int seconds, long charactersATask) {
    /** About three seconds: the last task does not delay a run for long, and writing its result takes a hundredth of that. */
    public static final long USUAL_CHARACTERS_A_TASK = 50_000;

    private static final int MAX_TASKS = 20_000;

    /**
     * @param records rows of {@link RecordRows#SCHEMA}
     * @param amount their amount
     * @param options the options of each of the job's inputs
     * @return as many rows of {@link AnnotatedRows#SCHEMA}, kept in {@code work}
     */
    public Dataset<Row> of(
            Dataset<Row> records, Amount amount, List<ReadOptions> options, WorkFolder work, RunListener watcher) {
        try (Watched watched =
                new Watched(records.sparkSession(), watcher, amount.articles().value())) {
            return work.keep(
                    "annotated",
                    spread(records, amount.characters().value())
                            .mapPartitions(watched.partition(options), Encoders.row(AnnotatedRows.SCHEMA)));
        }
    }

    /**
     * Annotates records and keeps each beside its result.
     *
     * @param records the columns of {@link RecordRows#SCHEMA}, then any others
     * @param articles the number of drafts
     * @param characters the total length of their bodies
     * @param options the options, by the numbers in column {@code input}
     * @param write receives rows of two structs, {@code given} (the columns of {@code records}) and {@code made} (those of
     *     {@link AnnotatedRows#SCHEMA}); they are computed each time they are read
     */
    public void beside(
            Dataset<Row> records,
            long articles,
            long characters,
            List<ReadOptions> options,
            RunListener watcher,
            Consumer<Dataset<Row>> write) {
        try (Watched watched = new Watched(records.sparkSession(), watcher, articles)) {
            StructType schema = new StructType().add("given", records.schema()).add("made", AnnotatedRows.SCHEMA);
            write.accept(spread(records, characters)
                    .mapPartitions(new BesideRecords(watched.partition(options)), Encoders.row(schema)));
        }
    }

    /**
     * Distributes records by their text, so that those with the same text are annotated once, and neighbours in a file, which often have
     * the same length, go to different tasks.
     */
    private Dataset<Row> spread(Dataset<Row> records, long characters) {
        long slots = records.sparkSession().sparkContext().defaultParallelism();
        int tasks = (int) Math.min(MAX_TASKS, Math.max(2 * slots, characters / charactersATask));
        return records.repartition(
                tasks, col("draft.title"), col("draft.body"), col("rejection.path"), col("rejection.record"));
    }

    /** The counters of one run of the stage, reported to its watcher until it is closed. */
    private final class Watched implements AutoCloseable {
        private final SparkContext spark;
        private final LongAccumulator articles;
        private final LongAccumulator statements;
        private final AnnotationProgress progress;

        Watched(SparkSession session, RunListener watcher, long of) {
            spark = session.sparkContext();
            articles = spark.longAccumulator("articles");
            statements = spark.longAccumulator("statements");
            progress = new AnnotationProgress(watcher, articles, statements, of);
            spark.addSparkListener(progress);
        }

        AnnotatePartition partition(List<ReadOptions> options) {
            return new AnnotatePartition(options, analysis, seconds, articles, statements);
        }

        @Override
        public void close() {
            spark.removeSparkListener(progress);
        }
    }
}
