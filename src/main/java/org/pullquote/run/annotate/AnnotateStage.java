package org.pullquote.run.annotate;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
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
 * @param analysis what annotates
 * @param seconds the most that an article may take
 * @param charactersATask how much text a task gets
 */
public record AnnotateStage(ArticleAnalyzer analysis, int seconds, long charactersATask) {
    /** Some three seconds: the last task holds nobody up for long, and writing what it made is a hundredth of it. */
    public static final long USUAL_CHARACTERS_A_TASK = 50_000;

    private static final int MAX_TASKS = 20_000;

    /**
     * @param records rows of {@link RecordRows#SCHEMA}
     * @param amount how much they are
     * @param options those of each of the job's inputs
     * @return as many rows of {@link AnnotatedRows#SCHEMA}, kept in {@code work}
     */
    public Dataset<Row> of(
            Dataset<Row> records, Amount amount, List<ReadOptions> options, WorkFolder work, RunListener watcher) {
        SparkContext spark = records.sparkSession().sparkContext();
        LongAccumulator articles = spark.longAccumulator("articles");
        LongAccumulator statements = spark.longAccumulator("statements");
        AnnotationProgress progress = new AnnotationProgress(
                watcher, articles, statements, amount.articles().value());
        spark.addSparkListener(progress);
        try {
            return work.keep(
                    "annotated",
                    // By their words, so that those of the same words meet and are annotated once, and neighbours in a
                    // file, often of a length, part ways.
                    records.repartition(
                                    tasks(spark, amount.characters().value()),
                                    col("draft.title"),
                                    col("draft.body"),
                                    col("rejection.path"),
                                    col("rejection.record"))
                            .mapPartitions(
                                    new AnnotatePartition(options, analysis, seconds, articles, statements),
                                    Encoders.row(AnnotatedRows.SCHEMA)));
        } finally {
            spark.removeSparkListener(progress);
        }
    }

    private int tasks(SparkContext spark, long characters) {
        long slots = spark.defaultParallelism();
        return (int) Math.min(MAX_TASKS, Math.max(2 * slots, characters / charactersATask));
    }
}
