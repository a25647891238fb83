package org.pullquote.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * The long step: every article that is no duplicate is annotated, once.
 *
 * @param analysis what annotates
 * @param seconds the most that an article may take
 * @param charactersATask how much text a task gets
 */
record Annotation(ArticleAnalysis analysis, int seconds, long charactersATask) {
    /** Some ten seconds: short enough that the last task holds nobody up for long, long enough to be worth a task. */
    static final long USUAL_CHARACTERS_A_TASK = 150_000;

    private static final int MOST_TASKS = 20_000;

    /**
     * @param readings rows of {@link ReadingRows#SCHEMA}
     * @return as many rows of {@link AnnotatedRows#SCHEMA}, kept in {@code work}
     */
    Dataset<Row> of(Dataset<Row> readings, String runId, WorkFolder work, RunWatcher watcher) {
        SparkContext spark = readings.sparkSession().sparkContext();
        Dataset<Row> unique = work.keep("unique", Duplicates.rejected(readings));
        Row todo = unique.filter(col("article").isNotNull())
                .agg(count("*"), sum(length(col("article.text"))))
                .head();
        LongAccumulator articles = spark.longAccumulator("articles");
        LongAccumulator statements = spark.longAccumulator("statements");
        AnnotationProgress progress = new AnnotationProgress(watcher, articles, statements, todo.getLong(0));
        spark.addSparkListener(progress);
        try {
            return work.keep(
                    "annotated",
                    // By their words, so that those of the same words meet and are annotated once, and neighbours in a
                    // file, often of a length, part ways.
                    unique.repartition(
                                    tasks(spark, todo.isNullAt(1) ? 0 : todo.getLong(1)),
                                    col("article.title"),
                                    col("article.body"),
                                    col("rejection.path"),
                                    col("rejection.record"))
                            .mapPartitions(
                                    new Annotating(analysis, seconds, runId, articles, statements),
                                    Encoders.row(AnnotatedRows.SCHEMA)));
        } finally {
            spark.removeSparkListener(progress);
        }
    }

    private int tasks(SparkContext spark, long characters) {
        long slots = spark.defaultParallelism();
        return (int) Math.min(MOST_TASKS, Math.max(2 * slots, characters / charactersATask));
    }
}
