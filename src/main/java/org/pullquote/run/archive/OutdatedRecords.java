package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.job.Window;
import org.pullquote.run.rows.RejectionRows;

/**
 * The current records of an archive that are to be annotated again: those of another annotator than today's, those whose embargo is over, and
 * those that might be articles if they were tried again.
 *
 * @param rows rows for {@link Batches}, kept
 * @param options the options, by the numbers in their column {@code input}
 */
public record OutdatedRecords(Dataset<Row> rows, List<ReadOptions> options) {
    /** An article that fails each time costs each run as much as any other. */
    private static final int MOST_TRIES = 5;

    private static final StructType OPTIONS =
            StructType.fromDDL("input INT, defaults STRUCT<source: STRING, year: INT>");

    /**
     * Selects the records of other annotators.
     *
     * @param annotationId today's annotator
     */
    public static Column ofOthers(String annotationId) {
        return col("words").isNotNull().and(not(col("annotation_id").equalTo(lit(annotationId))));
    }

    /**
     * Selects the records whose embargo is over, those that failed less than {@link #MOST_TRIES} times, since the reason may have been the
     * machine's (too little memory), and those that exceeded a limit of their job which this job has raised.
     *
     * @param now the time with which embargoes are compared
     * @param limits this job's
     */
    public static Column toTryAgain(Instant now, JobLimits limits) {
        Column released = col("state").equalTo("embargoed").and(isOver(col("embargo"), now));
        Column failed = is(Reason.ANNOTATION_FAILED).and(col("tries").lt(lit(MOST_TRIES)));
        Column tooLong = is(Reason.TOO_LONG).and(isRaised("words", limits.words()));
        Column tookTooLong = is(Reason.TIME_LIMIT).and(isRaised("seconds", limits.seconds()));
        return col("words")
                .isNotNull()
                .and(coalesce(released.or(failed).or(tooLong).or(tookTooLong), lit(false)));
    }

    private static Column is(Reason reason) {
        return coalesce(col("reason").equalTo(reason.code()), lit(false));
    }

    /** Also where an older version did not record the limit. */
    private static Column isRaised(String limit, int now) {
        return coalesce(col("limits." + limit).lt(lit(now)), lit(true));
    }

    private static Column isOver(Column embargo, Instant now) {
        return coalesce(try_to_timestamp(embargo).leq(lit(now)), lit(false));
    }

    /**
     * @param which as {@link #ofOthers} or {@link #toTryAgain} selects them
     * @param window selects among them
     * @param options the job's options; their source and year are ignored, since each record keeps its own
     * @param now the time with which embargoes are compared
     * @return null if there are none
     */
    public static @Nullable OutdatedRecords of(
            Archive archive, Column which, Window window, ReadOptions options, Instant now, Checkpoint keeping) {
        if (!RecordIndex.has(archive, which)) {
            return null;
        }
        Dataset<Row> outdated =
                RecordIndex.of(archive, keeping).current().filter(which).select(RecordIndex.KEY);
        Dataset<Row> rows = keeping.keep(
                "outdated",
                archive.records()
                        .filter(SettledRecords.in(window))
                        .join(outdated, ArchivedRecord.KEY.fieldNames(), "left_semi"));
        if (rows.isEmpty()) {
            return null;
        }
        List<Row> defaults = rows.select("defaults").distinct().collectAsList();
        List<Row> inputs = new ArrayList<>();
        List<ReadOptions> reading = new ArrayList<>();
        for (Row each : defaults) {
            Row given = each.getStruct(0);
            inputs.add(RowFactory.create(inputs.size(), given));
            reading.add(options.withSource(given.getString(0)).withYear(given.isNullAt(1) ? null : given.getInt(1)));
        }
        Dataset<Row> numbered = broadcast(rows.sparkSession().createDataFrame(inputs, OPTIONS));
        Column released = isOver(col("draft.embargo"), now);
        Column hasNoText = trim(col("draft.body")).equalTo("");
        return new OutdatedRecords(
                keeping.keep(
                        "outdated-to-annotate",
                        NewRecords.inOrder(rows.drop("rejection")
                                .join(numbered, rows.col("defaults").eqNullSafe(numbered.col("defaults")))
                                .drop(numbered.col("defaults"))
                                // Without a text, it is no version of its article.
                                .withColumn("words", when(not(released.and(hasNoText)), col("words")))
                                .withColumn(
                                        "draft",
                                        when(
                                                        released,
                                                        col("draft")
                                                                .withField(
                                                                        "embargo",
                                                                        lit(null)
                                                                                .cast("string")))
                                                .otherwise(col("draft")))
                                .withColumn("kept", col("draft"))
                                .withColumn("rejection", lit(null).cast(RejectionRows.SCHEMA))
                                .withColumn("annotation", col("annotation").plus(1))
                                .withColumn("file_day", col("day")))),
                reading);
    }
}
