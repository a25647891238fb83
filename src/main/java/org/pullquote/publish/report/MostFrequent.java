package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Chooses the most frequent of the names that have rows in several outlets. A name is shown with all its rows or not at all, so
 * that its total over all outlets is right.
 */
final class MostFrequent {
    private MostFrequent() {}

    /** All rows of the names with the most {@code statements}; ties are broken by name. */
    static Dataset<Row> of(int names, String name, Dataset<Row> rows) {
        Dataset<Row> chosen = rows.groupBy(name)
                .agg(sum("statements").as("all_statements"))
                .sort(desc("all_statements"), col(name))
                .limit(names)
                .select(name);
        return rows.join(chosen, name);
    }
}
