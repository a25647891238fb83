package org.pullquote.run.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.ParquetFolder;

/** The intermediate files of a run: a hidden folder beside the output, on the same file system, deleted with the claim. */
public record WorkFolder(Path folder) {
    /** A new one beside the output that is claimed. */
    public static WorkFolder of(OutputClaim claim) {
        try {
            return new WorkFolder(claim.workFolder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rows, written to disk and read back, so that they are computed only once. */
    public Dataset<Row> keep(String name, Dataset<Row> rows) {
        String path = new Path(folder, name).toString();
        rows.write().parquet(path);
        return ParquetFolder.read(rows.sparkSession().read().schema(rows.schema()), path);
    }
}
