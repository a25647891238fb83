package org.pullquote.aggregate.base;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes rows down where a run keeps what it has so far, and reads them back: computed once, whatever hangs on them.
 *
 * <p>A plan over kept rows knows nothing of the plan that made them, neither its steps nor its estimate of their size. Every
 * loop of joins must keep its rows in each round: an estimate that is carried along is multiplied by every join, until Spark
 * does nothing but multiply.
 */
@FunctionalInterface
public interface Checkpoint {
    /**
     * The same rows, kept.
     *
     * @param name snake_case with hyphens; no other rows of the run have it
     */
    Dataset<Row> keep(String name, Dataset<Row> rows);

    /** Keeps rows on the executors, as long as the session lives: for tests and for small collections that have no run. */
    static Checkpoint onExecutors() {
        // A checkpoint alone would carry the estimate along.
        return (name, rows) ->
                rows.sparkSession().createDataFrame(rows.localCheckpoint().toJavaRDD(), rows.schema());
    }
}
