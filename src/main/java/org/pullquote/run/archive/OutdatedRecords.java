package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.job.Window;
import org.pullquote.run.rows.RejectionRows;

/**
 * The current records of an archive that an annotator other than today's annotated.
 *
 * @param rows rows for {@link Batches}, kept
 * @param options the options, by the numbers in their column {@code input}
 */
public record OutdatedRecords(Dataset<Row> rows, List<ReadOptions> options) {
    private static final StructType OPTIONS =
            StructType.fromDDL("input INT, defaults STRUCT<source: STRING, year: INT>");

    /**
     * @param annotationId today's annotator
     * @param window selects the records
     * @param options the job's options; their source and year are ignored, since each record keeps its own
     */
    public static OutdatedRecords of(
            Archive archive, String annotationId, Window window, ReadOptions options, Checkpoint keeping) {
        Dataset<Row> outdated = RecordIndex.of(archive, keeping)
                .current()
                .filter(col("words").isNotNull().and(not(col("annotation_id").equalTo(lit(annotationId)))))
                .select(RecordIndex.KEY);
        Dataset<Row> rows = keeping.keep(
                "outdated",
                archive.records()
                        .filter(SettledRecords.in(window))
                        .join(outdated, ArchivedRecord.KEY.fieldNames(), "left_semi"));
        List<Row> defaults = rows.select("defaults").distinct().collectAsList();
        List<Row> inputs = new ArrayList<>();
        List<ReadOptions> reading = new ArrayList<>();
        for (Row each : defaults) {
            Row given = each.getStruct(0);
            inputs.add(RowFactory.create(inputs.size(), given));
            reading.add(options.withSource(given.getString(0)).withYear(given.isNullAt(1) ? null : given.getInt(1)));
        }
        Dataset<Row> numbered = broadcast(rows.sparkSession().createDataFrame(inputs, OPTIONS));
        return new OutdatedRecords(
                keeping.keep(
                        "outdated-to-annotate",
                        NewRecords.inOrder(rows.drop("rejection")
                                .join(numbered, rows.col("defaults").eqNullSafe(numbered.col("defaults")))
                                .drop(numbered.col("defaults"))
                                .withColumn("kept", col("draft"))
                                .withColumn("rejection", lit(null).cast(RejectionRows.SCHEMA))
                                .withColumn("annotation", col("annotation").plus(1))
                                .withColumn("file_day", col("day")))),
                reading);
    }
}
