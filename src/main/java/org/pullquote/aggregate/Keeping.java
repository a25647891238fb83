package org.pullquote.aggregate;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes rows down where a run keeps what it has so far, and reads them back: computed once, whatever hangs on them. */
@FunctionalInterface
public interface Keeping {
    /**
     * The same rows, kept.
     *
     * @param name snake_case with hyphens; no other rows of the run have it
     */
    Dataset<Row> keep(String name, Dataset<Row> rows);
}
