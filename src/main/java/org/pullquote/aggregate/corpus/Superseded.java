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
        Dataset<Row> older = keeping.keep("superseded", older(versions(records)));
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

    /** The versions that the records are, all of one arrival; one that is not published yet is none. */
    private static Dataset<Row> versions(Dataset<Row> records) {
        return records.filter(col("draft").isNotNull().and(col("draft.embargo").isNull()))
                .select(
                        coalesce(col("draft.id"), col("draft.url")).as("identity"),
                        lit(0L).as("arrival"),
                        col("draft.version"),
                        col("draft.modified"),
                        col("draft.withdrawn").isNotNull().as("isWithdrawn"),
                        col("draft.path"),
                        col("draft.record"));
    }

    /**
     * The older versions of articles that came in several arrivals. What tells neither version nor time is newer than all that
     * arrived before it, and older than what arrived with it and does.
     *
     * @param versions columns {@code identity} (rows without one are no versions), {@code arrival} (a number that grows), {@code
     *     version}, {@code modified}, {@code isWithdrawn}, {@code path} and {@code record}
     * @return their {@code arrival}, {@code path} and {@code record}, and their {@code rejection}
     */
    public static Dataset<Row> older(Dataset<Row> versions) {
        WindowSpec ofOneArticle = Window.partitionBy("identity");
        Column tells = col("version").isNotNull().or(col("modified").isNotNull());
        Column[] byWhatTheyTell = {
            col("version").desc_nulls_last(),
            col("time").desc_nulls_last(),
            col("arrival").desc()
        };
        Column sameVersion = col("newest.version")
                .eqNullSafe(col("version"))
                .and(col("newest.time").eqNullSafe(col("time")))
                .and(col("newest.arrival").equalTo(col("arrival")))
                .and(col("newest.isWithdrawn").equalTo(col("isWithdrawn")));
        return versions.filter(col("identity").isNotNull())
                .withColumn("time", to_timestamp(col("modified")))
                .withColumn("told", first(when(tells, col("arrival"))).over(ofOneArticle.orderBy(byWhatTheyTell)))
                .withColumn(
                        "isLater",
                        not(tells).and(col("told").isNull().or(col("arrival").gt(col("told")))))
                .withColumn(
                        "newest",
                        first(struct("version", "modified", "time", "arrival", "isWithdrawn", "path", "record"))
                                .over(ofOneArticle.orderBy(
                                        col("isLater").desc(),
                                        byWhatTheyTell[0],
                                        byWhatTheyTell[1],
                                        byWhatTheyTell[2],
                                        col("isWithdrawn").desc(),
                                        col("path").asc(),
                                        col("record").asc())))
                .filter(not(sameVersion))
                .select(col("arrival"), col("path"), col("record"), rejection().as("rejection"));
    }

    private static Column rejection() {
        Column told = concat_ws(
                ", ",
                col("newest.version").cast("string"),
                col("newest.modified"),
                when(col("newest.isWithdrawn"), lit("withdrawn")));
        return struct(
                col("path"),
                col("record"),
                lit(Reason.SUPERSEDED.code()).as("reason"),
                concat(
                                lit("of '"),
                                col("identity"),
                                lit("' a newer version "),
                                when(told.notEqual(""), concat(lit("("), told, lit(") ")))
                                        .otherwise(""),
                                lit("stands in "),
                                col("newest.path"),
                                lit(" record "),
                                col("newest.record"))
                        .as("detail"));
    }
}
