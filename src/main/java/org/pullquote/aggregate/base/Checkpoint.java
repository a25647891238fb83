package org.pullquote.aggregate.base;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Stores rows among the intermediate results of a run and reads them back, so that they are computed once however often they are
 * used.
 *
 * <p>A plan over checkpointed rows has neither the steps nor the size estimate of the plan that made them. Every loop of joins
 * must checkpoint its rows in each round; otherwise every join multiplies the size estimate, until Spark does nothing but
 * multiply.
 */
@FunctionalInterface
public interface Checkpoint {
    /**
     * The same rows, checkpointed.
     *
     * @param name in kebab-case, unique in the run
     */
    Dataset<Row> keep(String name, Dataset<Row> rows);

    /** Keeps rows on the executors for as long as the session lives; for tests and for small collections without a run. */
    static Checkpoint onExecutors() {
        // localCheckpoint() alone would keep the size estimate.
        return (name, rows) ->
                rows.sparkSession().createDataFrame(rows.localCheckpoint().toJavaRDD(), rows.schema());
    }
}
