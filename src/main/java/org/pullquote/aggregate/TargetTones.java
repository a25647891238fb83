package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tone toward those whom a statement speaks of: a statement counts once for a target, each mention's tone for itself. */
final class TargetTones {
    static final Ratio MEAN = Ratio.mean("mean_target_tone", "target_tone", "target_tone_n");

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
                .withColumn("toned_mentions", expr(TONED));
    }

    /** What an {@link #exploded} row adds to the sums of {@link #MEAN}. */
    static Map<String, Column> sums() {
        return Map.of(
                MEAN.part(),
                expr("aggregate(toned_mentions, 0L, (total, t) -> total + CAST(CAST(t.tone AS " + Measures.EXACT
                        + ") * " + StatementSums.MILLIONTHS + " AS BIGINT))"),
                MEAN.whole(),
                expr("CAST(size(toned_mentions) AS BIGINT)"));
    }
}
