package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.corpus.Superseded;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.rows.RecordRows;

/** The records of files that an archive does not have yet. */
public final class NewRecords {
    private static final StructType DAYS = StructType.fromDDL("file STRING, file_day DATE");
    private static final StructType OPTIONS =
            StructType.fromDDL("input INT, defaults STRUCT<source: STRING, year: INT>");

    private NewRecords() {}

    /**
     * Rows for {@link Batches}, kept: records whose words no article of an earlier arrival has. Records that are older than a version in
     * the archive or among them are not annotated.
     *
     * @param read rows of {@link RecordRows#SCHEMA}, cheap to read again
     * @param arrival the arrival of the files
     * @param options the options of each of the job's inputs
     */
    public static Dataset<Row> of(
            Dataset<Row> read,
            long arrival,
            List<InputFile> files,
            List<ReadOptions> options,
            Archive archive,
            Checkpoint keeping) {
        RecordIndex index = RecordIndex.of(archive, keeping);
        SparkSession spark = read.sparkSession();
        Dataset<Row> placed = read.withColumn("kept", col("draft"))
                .withColumn("arrival", lit(arrival))
                .withColumn("path", coalesce(col("draft.path"), col("rejection.path")))
                .withColumn("record", coalesce(col("draft.record"), col("rejection.record"), lit(0L)))
                .withColumn("annotation", lit(1))
                .join(days(spark, files), new String[] {"file"}, "left")
                .join(defaults(spark, options), "input")
                .withColumn("words", ArchivedRecord.words());
        Dataset<Row> fresh = keeping.keep("new", unknown(placed, arrival, index));
        Dataset<Row> older = keeping.keep(
                "new-older",
                Superseded.older(versions(fresh)
                                .unionByName(index.rows()
                                        .filter(col("words").isNotNull())
                                        .select(
                                                "identity",
                                                "arrival",
                                                "version",
                                                "modified",
                                                "withdrawal",
                                                "dated",
                                                "path",
                                                "record")))
                        .filter(col("arrival").equalTo(lit(arrival)))
                        .select(col("path"), col("record"), col("rejection").as("older")));
        return keeping.keep(
                "new-to-annotate",
                inOrder(fresh.join(older, new String[] {"path", "record"}, "left")
                        .withColumn("draft", when(col("older").isNull(), col("draft")))
                        .withColumn("rejection", coalesce(col("rejection"), col("older")))));
    }

    /** The columns of {@link RecordRows#SCHEMA} first, as the stage expects them. */
    static Dataset<Row> inOrder(Dataset<Row> rows) {
        return rows.select(
                "input",
                "draft",
                "rejection",
                "kept",
                "arrival",
                "path",
                "record",
                "annotation",
                "words",
                "defaults",
                "file",
                "file_day");
    }

    /**
     * The records that the archive does not have: neither the same record of this arrival nor the same words of an earlier one. Exception:
     * a newer version that restores words which the article lost in the meantime.
     */
    private static Dataset<Row> unknown(Dataset<Row> placed, long arrival, RecordIndex index) {
        Dataset<Row> there =
                index.rows().filter(col("arrival").equalTo(lit(arrival))).select("path", "record");
        Dataset<Row> before = index.rows()
                .filter(col("arrival").lt(lit(arrival)).and(col("words").isNotNull()));
        Column[] version = {
            col("words"),
            coalesce(col("version").cast("string"), lit("")).as("of_version"),
            coalesce(col("modified"), lit("")).as("of_time"),
            col("state").as("of_state")
        };
        Dataset<Row> current = index.current()
                .filter(col("arrival").lt(lit(arrival)).and(col("words").isNotNull()))
                .select(col("words"), col("state").as("of_state"));
        return placed.withColumn("of_version", coalesce(col("draft.version").cast("string"), lit("")))
                .withColumn("of_time", coalesce(col("draft.modified"), lit("")))
                .withColumn("of_state", ArchivedRecord.state())
                .join(there, new String[] {"path", "record"}, "left_anti")
                .join(before.select(version), new String[] {"words", "of_version", "of_time", "of_state"}, "left_anti")
                .join(current, new String[] {"words", "of_state"}, "left_anti");
    }

    private static Dataset<Row> versions(Dataset<Row> fresh) {
        return fresh.filter(col("draft").isNotNull())
                .select(
                        coalesce(col("draft.id"), col("draft.url")).as("identity"),
                        col("arrival"),
                        col("draft.version"),
                        col("draft.modified"),
                        Superseded.withdrawal().as("withdrawal"),
                        col("draft.published_date").as("dated"),
                        col("path"),
                        col("record"));
    }

    private static Dataset<Row> days(SparkSession spark, List<InputFile> files) {
        return spark.createDataFrame(
                files.stream()
                        .map(file -> RowFactory.create(file.name(), day(file)))
                        .toList(),
                DAYS);
    }

    private static LocalDate day(InputFile file) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(file.modified()), ZoneOffset.UTC);
    }

    private static Dataset<Row> defaults(SparkSession spark, List<ReadOptions> options) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            rows.add(RowFactory.create(
                    i, RowFactory.create(options.get(i).source(), options.get(i).year())));
        }
        return spark.createDataFrame(rows, OPTIONS);
    }
}
