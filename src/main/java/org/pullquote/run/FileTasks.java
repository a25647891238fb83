package org.pullquote.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.input.Amount;
import org.pullquote.run.input.FileHash;
import org.pullquote.run.input.FileReading;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.rows.RecordRows;

/**
 * Reads and hashes files on the executors in plain tasks, since planning a query over a list of files would take longer than reading most.
 */
record FileTasks(SparkSession spark, Configuration hadoop) {
    /** The SHA-256 of each file, by name. */
    Map<String, String> hashes(List<InputFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        if (!files.isEmpty()) {
            List<String> inOrder = spread(files).map(new FileHash(hadoop)).collect();
            for (int i = 0; i < files.size(); i++) {
                hashes.put(files.get(i).name(), inOrder.get(i));
            }
        }
        return hashes;
    }

    /**
     * Rows of {@link RecordRows#SCHEMA}, read again each time they are computed.
     *
     * @param options the options of each of the job's inputs
     * @param now when the run began
     * @param amount counts what is read
     */
    Dataset<Row> read(List<InputFile> files, List<ReadOptions> options, Instant now, Amount amount) {
        return spark.createDataFrame(
                spread(files).flatMap(new FileReading(options, now, amount, hadoop)), RecordRows.SCHEMA);
    }

    private JavaRDD<InputFile> spread(List<InputFile> files) {
        int tasks = Math.max(1, Math.min(files.size(), 4 * spark.sparkContext().defaultParallelism()));
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(files, tasks);
    }
}
