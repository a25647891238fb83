package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.pullquote.aggregate.group.StatementFigures;
import org.pullquote.schema.ComparisonTables;

/**
 * The texts of an outlet, and those that only other outlets have. A text counts once, however many outlets print it: ten outlets with
 * one wire text are one voice.
 */
final class OutletTexts {
    private OutletTexts() {}

    /**
     * The text that a row of the statements table counts in: its article's. A passage that an outlet prints in several articles counts
     * in one of them, since it is one choice of words.
     *
     * @param words the column of the words that are compared
     */
    static Column of(String words) {
        Column inFirst = min(StatementFigures.textOf()).over(Window.partitionBy("source", words));
        return when(size(split(col(words), "\\s+")).geq(ComparisonTables.PASSAGE_WORDS), inFirst)
                .otherwise(StatementFigures.textOf());
    }

    /**
     * @param rows the columns {@code source}, {@code text} and those of {@code of}
     * @param of the columns within whose values the texts are counted
     * @return a row for each outlet and values of {@code of}, with the number of its texts ({@code here}), of those that only others
     *     have ({@code elsewhere}), and of those counted first for this outlet ({@code first}): the sum of the last over all outlets is
     *     the number of all texts
     */
    static Dataset<Row> counted(Dataset<Row> rows, String... of) {
        Column everywhere = sum("first").over(Window.partitionBy(columns(of)));
        return rows.groupBy(columns(of, "text"))
                .agg(collect_set("source").as("sources"))
                .select(columns(of, "sources"))
                .select(col("*"), posexplode(col("sources")).as(new String[] {"place", "source"}))
                .groupBy(columns(of, "source"))
                .agg(
                        count(lit(1)).as("here"),
                        count(when(col("place").equalTo(0), 1)).as("first"))
                .withColumn("elsewhere", everywhere.minus(col("here")));
    }

    private static Column[] columns(String[] names, String... more) {
        return Stream.concat(Arrays.stream(names), Arrays.stream(more))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}
