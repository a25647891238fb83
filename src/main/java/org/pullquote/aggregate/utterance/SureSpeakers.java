package org.pullquote.aggregate.utterance;

import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The speakers of statements, as sets of keys in arrays: a joint statement has several, which articles name in any order or only
 * in part. An array without keys stands for speakers who are not known.
 */
final class SureSpeakers {
    /** Below this confidence, the speaker counts as unknown. */
    static final double SURE = 0.5;

    private static final String ALL = "array_sort(array_distinct(if(size(speakers) > 0,"
            + " filter(transform(speakers, s -> s.speaker_id), id -> id IS NOT NULL),"
            + " if(speaker_id IS NULL, CAST(array() AS ARRAY<STRING>), array(speaker_id)))))";

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

    /** Whether a speaker of one is a speaker of the other. */
    static Column meet(Column one, Column other) {
        return arrays_overlap(one, other);
    }

    /** Whether the speakers of both are known, and none of them said both. */
    static Column differ(Column one, Column other) {
        return size(one).gt(0).and(size(other).gt(0)).and(not(meet(one, other)));
    }
}
