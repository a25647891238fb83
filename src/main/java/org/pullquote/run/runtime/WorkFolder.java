package org.pullquote.run.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.ParquetFolder;

/**
 * Keeps the intermediate results of a run: in files of a hidden folder beside the output, on the same file system, deleted with the claim;
 * or, if they are small, in the driver's memory.
 *
 * @param isInMemory whether results are kept in memory from now on
 */
public record WorkFolder(Path folder, boolean isInMemory) {
    /** A new work folder beside the claimed output, which keeps results in files. */
    public static WorkFolder of(OutputClaim claim) {
        try {
            return new WorkFolder(claim.workFolder(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same folder; results are kept in memory from now on. */
    public WorkFolder inMemory() {
        return new WorkFolder(folder, true);
    }

    /** The same rows, stored and read back, so that they are computed only once. */
    public Dataset<Row> keep(String name, Dataset<Row> rows) {
        if (isInMemory) {
            // Columns are nullable, as if read from files, since tables are written as they are read. Spark must be
            // told that the rows are
            // one partition, or each join and each grouping of them needs an exchange.
            return rows.sparkSession()
                    .createDataFrame(rows.collectAsList(), rows.schema().asNullable())
                    .coalesce(1);
        }
        String path = new Path(folder, name).toString();
        rows.write().parquet(path);
        return ParquetFolder.read(rows.sparkSession().read().schema(rows.schema()), path);
    }
}
