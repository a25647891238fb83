package org.pullquote.run.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.ParquetFolder;

/**
 * Where a run keeps what it has so far: in files of a hidden folder beside the output, on the same file system, deleted with the
 * claim; or in the driver's memory, if that is little.
 *
 * @param isInMemory whether all that is kept from now on is little
 */
public record WorkFolder(Path folder, boolean isInMemory) {
    /** A new one beside the output that is claimed, which keeps in files. */
    public static WorkFolder of(OutputClaim claim) {
        try {
            return new WorkFolder(claim.workFolder(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same folder; what is kept from now on stays in memory. */
    public WorkFolder inMemory() {
        return new WorkFolder(folder, true);
    }

    /** The same rows, written down and read back, so that they are computed only once. */
    public Dataset<Row> keep(String name, Dataset<Row> rows) {
        if (isInMemory) {
            // Files tell of no column that it is never null, and tables are written as they are read. Of rows in one
            // partition Spark
            // must be told, or each join and each group of them is an exchange.
            return rows.sparkSession()
                    .createDataFrame(rows.collectAsList(), rows.schema().asNullable())
                    .coalesce(1);
        }
        String path = new Path(folder, name).toString();
        rows.write().parquet(path);
        return ParquetFolder.read(rows.sparkSession().read().schema(rows.schema()), path);
    }
}
