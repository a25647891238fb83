package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_timestamp;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Revision;
import org.pullquote.run.rows.RecordRows;

/**
 * Keeps only the newest of several versions of an article, as {@link Revision} orders them, before anything is annotated. The others
 * become rejections. A version that withdraws the article is the newest like any other, so that nothing of it is left.
 *
 * <p>Records of one id that are of the same version, or tell none, are no versions of each other: {@link Duplicates} settles those.
 */
public final class Superseded {
    private Superseded() {}

    /**
     * The same rows, older versions rejected.
     *
     * @param records rows of {@link RecordRows#SCHEMA}, cheap to read again
     * @param keeping where steps in between are kept
     */
    public static Dataset<Row> rejected(Dataset<Row> records, Checkpoint keeping) {
        Column isVersion = col("draft.version")
                .isNotNull()
                .or(col("draft.modified").isNotNull())
                .or(col("draft.withdrawn").isNotNull());
        if (records.filter(isVersion).isEmpty()) {
            return records;
        }
        Dataset<Row> older = keeping.keep("superseded", older(records));
        if (older.isEmpty()) {
            return records;
        }
        Column isOlder = col("older.rejection").isNotNull();
        return records.join(
                        older.as("older"),
                        col("draft.path")
                                .equalTo(col("older.path"))
                                .and(col("draft.record").equalTo(col("older.record"))),
                        "left")
                .select(
                        records.col("input"),
                        when(isOlder, lit(null)).otherwise(records.col("draft")).as("draft"),
                        coalesce(records.col("rejection"), col("older.rejection"))
                                .as("rejection"));
    }

    /** The position of an older version, and its rejection. */
    private static Dataset<Row> older(Dataset<Row> records) {
        WindowSpec ofOneArticle = Window.partitionBy("identity")
                .orderBy(
                        col("version").desc_nulls_last(),
                        col("time").desc_nulls_last(),
                        col("isWithdrawn").desc(),
                        col("path").asc(),
                        col("record").asc());
        Column sameVersion = col("newest.version")
                .eqNullSafe(col("version"))
                .and(col("newest.time").eqNullSafe(col("time")))
                .and(col("newest.isWithdrawn").equalTo(col("isWithdrawn")));
        return records.filter(col("draft").isNotNull())
                .select(
                        coalesce(col("draft.id"), col("draft.url")).as("identity"),
                        col("draft.version"),
                        col("draft.modified"),
                        to_timestamp(col("draft.modified")).as("time"),
                        col("draft.withdrawn").isNotNull().as("isWithdrawn"),
                        col("draft.path"),
                        col("draft.record"))
                .filter(col("identity").isNotNull())
                .withColumn(
                        "newest",
                        first(struct("version", "modified", "time", "isWithdrawn", "path", "record"))
                                .over(ofOneArticle))
                .filter(not(sameVersion))
                .select(col("path"), col("record"), rejection().as("rejection"));
    }

    private static Column rejection() {
        return struct(
                col("path"),
                col("record"),
                lit(Reason.SUPERSEDED.code()).as("reason"),
                concat(
                                lit("of '"),
                                col("identity"),
                                lit("' a newer version ("),
                                concat_ws(
                                        ", ",
                                        col("newest.version").cast("string"),
                                        col("newest.modified"),
                                        when(col("newest.isWithdrawn"), lit("withdrawn"))),
                                lit(") stands in "),
                                col("newest.path"),
                                lit(" record "),
                                col("newest.record"))
                        .as("detail"));
    }
}
