package org.pullquote.aggregate.utterance;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.NamedSpeakers;

/**
 * The speakers of statements, as sets of keys in arrays: a joint statement has several, which articles name in any order or only
 * in part. An array without keys stands for speakers who are not known.
 */
final class SureSpeakers {
    /** Below this confidence, the speaker counts as unknown. */
    static final double SURE = 0.5;

    private static final String ALL = "array_sort(array_distinct(" + NamedSpeakers.IDS + "))";

    private SureSpeakers() {}

    /** The speakers of a statement, none if they are not sure; of the columns of the statements table. */
    static Column ofStatement() {
        return expr("if(coalesce(confidence >= " + SURE + ", false), " + ALL + ", CAST(array() AS ARRAY<STRING>))");
    }

    /**
     * The speakers of what is reported inside of other statements, sure or not: {@code statement_id} of the outer statement,
     * {@code speakers_within}.
     *
     * @param statements rows of the statements table
     */
    static Dataset<Row> within(Dataset<Row> statements) {
        return statements
                .filter(col("within").isNotNull())
                .select(col("within").as("statement_id"), explode(expr(ALL)).as("speaker"))
                .groupBy("statement_id")
                .agg(collect_set("speaker").as("speakers_within"));
    }

    /**
     * The speakers of groups: {@code hub}, {@code hub_speakers}; no row for a group without a known one.
     *
     * @param members {@code hub} and {@code speakers} of each member
     */
    static Dataset<Row> ofHubs(Dataset<Row> members) {
        return members.select(col("hub"), explode(col("speakers")).as("speaker"))
                .groupBy("hub")
                .agg(collect_set("speaker").as("hub_speakers"));
    }

    /**
     * The members that are of none of the group's speakers: of the hub's, with whom all members agree, or else of the one of most
     * members (the first by key of several). A hub without a known speaker is like the words of any, so it may join those of two.
     *
     * @param members {@code node}, {@code hub} and {@code speakers} of each member
     * @return {@code node}
     */
    static Dataset<Row> ofOthers(Dataset<Row> members) {
        Dataset<Row> unknown = members.filter(col("node")
                        .equalTo(col("hub"))
                        .and(size(col("speakers")).equalTo(0)))
                .select("hub");
        Dataset<Row> known =
                members.join(unknown, "hub").filter(size(col("speakers")).gt(0));
        Dataset<Row> most = known.select(col("hub"), explode(col("speakers")).as("speaker"))
                .groupBy("hub")
                .agg(mode(col("speaker"), true).as("speaker"));
        return known.join(most, "hub")
                .filter(not(array_contains(col("speakers"), col("speaker"))))
                .select("node");
    }

    /** Whether a speaker of one is a speaker of the other. */
    static Column meet(Column one, Column other) {
        return arrays_overlap(one, other);
    }

    /** Whether the speakers of both are known, and none of them said both. */
    static Column differ(Column one, Column other) {
        return size(one).gt(0).and(size(other).gt(0)).and(not(meet(one, other)));
    }
}
