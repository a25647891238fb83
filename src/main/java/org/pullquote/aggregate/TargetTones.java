package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tone toward those whom a statement speaks of: a statement counts once for a target, each mention's tone for itself. */
final class TargetTones {
    private static final String TONED =
            "filter(targets, t -> t.name = target AND t.kind = target_kind AND t.tone IS NOT NULL)";

    private TargetTones() {}

    /** A row for every statement and target in it. */
    static Dataset<Row> exploded(Dataset<Row> statements) {
        return statements
                .withColumn(
                        "named_target",
                        explode(expr("array_distinct(transform(targets, t -> struct(t.name, t.kind)))")))
                .withColumn("target", col("named_target.name"))
                .withColumn("target_kind", col("named_target.kind"))
                .withColumn("toned_mentions", expr("size(" + TONED + ")"))
                .withColumn(
                        "target_tone_sum",
                        expr("aggregate(" + TONED + ", CAST(0 AS DECIMAL(19, 6)),"
                                + " (total, t) -> CAST(total + CAST(t.tone AS " + Measures.EXACT
                                + ") AS DECIMAL(19, 6)))"));
    }

    static Column[] measures() {
        Column mentions = sum("toned_mentions");
        return new Column[] {
            Measures.ratio(sum("target_tone_sum"), mentions).as("mean_target_tone"), mentions.as("target_tone_n")
        };
    }
}
