package org.pullquote.publish;

import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads a folder of Parquet files by its literal name: Spark reads brackets, braces, stars, question marks and backslashes in a
 * path as a pattern.
 */
public final class ParquetFolder {
    private static final String GLOB = "[\\[\\]{}*?\\\\]";

    private ParquetFolder() {}

    /** The rows of the folder, by a reader that has its schema or infers it. */
    public static Dataset<Row> read(DataFrameReader reader, String folder) {
        return reader.parquet(folder.replaceAll(GLOB, "\\\\$0"));
    }
}
