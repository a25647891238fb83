package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.transform;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;

/** How many statements of each outlet have a cue or a loaded word: counts over {@code statements} that only the page shows. */
final class CountedWords {
    /** The loaded words of a statement's content, in lower case, each once. */
    static final Column LOADED_WORDS = array_distinct(transform(col("loaded_words"), word -> lower(word)));

    /** A cue in one outlet, with what it implies. */
    static final Table CUES = counted(
            "cues",
            "a cue in one outlet",
            List.of(
                    column(ArticleTables.STATEMENTS, "source"),
                    column(ArticleTables.STATEMENTS, "cue_lemma"),
                    column(ArticleTables.STATEMENTS, "stance")));

    /** A loaded word in the contents of one outlet. */
    static final Table LOADED = counted(
            "loaded_words",
            "a loaded word in one outlet",
            List.of(
                    column(ArticleTables.STATEMENTS, "source"),
                    new org.pullquote.schema.Column(
                            "word",
                            ColumnType.Scalar.TEXT,
                            false,
                            "The loaded word, in lower case.",
                            null,
                            "statements.loaded_words",
                            List.of())));

    private CountedWords() {}

    static Dataset<Row> cues(Dataset<Row> statements) {
        return statements
                .filter(col("cue_lemma").isNotNull().and(col("stance").isNotNull()))
                .groupBy("source", "cue_lemma", "stance")
                .agg(count("*").as("statements"));
    }

    static Dataset<Row> loaded(Dataset<Row> statements) {
        return statements
                .select(col("source"), explode(LOADED_WORDS).as("word"))
                .groupBy("source", "word")
                .agg(count("*").as("statements"));
    }

    private static Table counted(String name, String row, List<org.pullquote.schema.Column> of) {
        List<org.pullquote.schema.Column> columns = new ArrayList<>(of);
        columns.add(column(AggregateTables.BY_SOURCE, "statements"));
        return new Table(
                name, row, of.stream().map(org.pullquote.schema.Column::name).toList(), columns, columns.size(), null);
    }

    private static org.pullquote.schema.Column column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
