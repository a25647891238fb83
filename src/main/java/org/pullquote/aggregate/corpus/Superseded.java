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
 * Keeps only the newest version of an article, as {@link Revision} orders versions, before anything is annotated. The others
 * become rejections. A version that withdraws or embargoes the article can be the newest too; then nothing of the article is
 * left.
 *
 * <p>Records of one id with the same version, or without one, are not versions of each other: {@link Duplicates} handles them.
 */
public final class Superseded {
    private Superseded() {}

    /**
     * The same rows, with older versions rejected.
     *
     * @param records rows of {@link RecordRows#SCHEMA}, cheap to read again
     * @param keeping where intermediate steps are checkpointed
     */
    public static Dataset<Row> rejected(Dataset<Row> records, Checkpoint keeping) {
        Column isVersion = col("draft.version")
                .isNotNull()
                .or(col("draft.modified").isNotNull())
                .or(withdrawal().isNotNull());
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

    /** Why a {@code draft} must not be published; null if it may be. */
    public static Column withdrawal() {
        return coalesce(col("draft.withdrawn"), concat(lit("embargoed until "), col("draft.embargo")));
    }

    /** The records as versions, all of one arrival. */
    private static Dataset<Row> versions(Dataset<Row> records) {
        return records.filter(col("draft").isNotNull())
                .select(
                        coalesce(col("draft.id"), col("draft.url")).as("identity"),
                        lit(0L).as("arrival"),
                        col("draft.version"),
                        col("draft.modified"),
                        withdrawal().as("withdrawal"),
                        col("draft.published_date").as("dated"),
                        col("draft.path"),
                        col("draft.record"));
    }

    /**
     * The older versions of articles that came in several arrivals. A record with neither version nor time is newer than all that
     * arrived before it, and older than the records of its own arrival that have either.
     *
     * @param versions columns {@code identity} (rows without one are ignored), {@code arrival} (an increasing number),
     *     {@code version}, {@code modified}, {@code withdrawal}, {@code dated} (the day of publication), {@code path} and
     *     {@code record}
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
                .withColumn("isWithdrawn", col("withdrawal").isNotNull())
                .withColumn("told", first(when(tells, col("arrival"))).over(ofOneArticle.orderBy(byWhatTheyTell)))
                .withColumn(
                        "isLater",
                        not(tells).and(col("told").isNull().or(col("arrival").gt(col("told")))))
                .withColumn(
                        "newest",
                        first(struct(
                                        "version",
                                        "modified",
                                        "time",
                                        "arrival",
                                        "isWithdrawn",
                                        "withdrawal",
                                        "dated",
                                        "path",
                                        "record"))
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

    /** The rejection of an older version; for a withdrawn article it says when and why. */
    private static Column rejection() {
        Column leaves = col("newest.isWithdrawn").and(not(col("isWithdrawn")));
        Column when = coalesce(
                col("newest.modified"),
                when(leaves, concat(lit("dated "), col("newest.dated").cast("string"))));
        Column told = concat_ws(
                ", ",
                col("newest.version").cast("string"),
                when,
                when(col("newest.isWithdrawn").and(col("isWithdrawn")), lit("withdrawn")));
        Column place = concat(col("newest.path"), lit(" record "), col("newest.record"));
        return struct(
                col("path"),
                col("record"),
                when(leaves, lit(Reason.WITHDRAWN.code()))
                        .otherwise(lit(Reason.SUPERSEDED.code()))
                        .as("reason"),
                concat(
                                lit("of '"),
                                col("identity"),
                                lit("' a newer version "),
                                when(told.notEqual(""), concat(lit("("), told, lit(") ")))
                                        .otherwise(""),
                                when(
                                                leaves,
                                                concat(
                                                        lit("in "),
                                                        place,
                                                        lit(" says '"),
                                                        col("newest.withdrawal"),
                                                        lit("'")))
                                        .otherwise(concat(lit("stands in "), place)))
                        .as("detail"));
    }
}
