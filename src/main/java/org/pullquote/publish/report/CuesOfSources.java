package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.Column;
import org.pullquote.schema.Table;

/**
 * Counts the {@code statements} of each outlet by cue, without those within others, whose cue is the outer speaker's, and those that only a mark
 * attributes; only the page shows these counts.
 */
final class CuesOfSources {
    /** A cue in one outlet, with its stance. */
    static final Table TABLE = new Table(
            "cues",
            "a cue in one outlet",
            List.of("source", "cue_lemma", "stance"),
            List.of(
                    column(ArticleTables.STATEMENTS, "source"),
                    column(ArticleTables.STATEMENTS, "cue_lemma"),
                    column(ArticleTables.STATEMENTS, "stance"),
                    column(AggregateTables.BY_SOURCE, "statements")),
            4,
            null);

    private CuesOfSources() {}

    static Dataset<Row> of(Dataset<Row> statements) {
        return statements
                .filter(col("within")
                        .isNull()
                        .and(col("cue_lemma").rlike("\\p{L}"))
                        .and(col("stance").isNotNull()))
                .groupBy("source", "cue_lemma", "stance")
                .agg(count("*").as("statements"));
    }

    private static Column column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
