package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.group.StatementFigures;
import org.pullquote.schema.ComparisonTables;

/**
 * The loaded words of each outlet, in what it attributes and in its own words, and whether it uses them more than other outlets
 * do. Words are compared as {@link DistinctiveWords} compares terms: a word counts once per article.
 */
public final class LoadedWords {
    private static final String[] KEY = {"source", "part", "word"};
    private static final String[] PART_OF_SOURCE = {"source", "part"};
    private static final int EXAMPLES = 3;

    private LoadedWords() {}

    /**
     * Rows of {@link ComparisonTables#BY_SOURCE_LOADED_WORD}.
     *
     * @param counted rows of the statements table, without those of headlines; those within others are left out, since their words are in the outer ones
     * @param keeping where intermediate steps are checkpointed
     */
    public static Dataset<Row> of(Dataset<Row> counted, Checkpoint keeping) {
        Dataset<Row> parts = keeping.keep("loaded-word-parts", parts(counted.filter(StatementFigures.outer())));
        Dataset<Row> words = keeping.keep("loaded-words", inAll(used(parts)).join(scored(parts), PART_OF_SOURCE));
        Dataset<Row> compared = keeping.keep("loaded-words-compared", BenjaminiHochberg.of(odds(words)));
        Dataset<Row> rows = words.join(compared.select("source", "part", "word", "log_odds", "z", "q"), KEY, "left")
                .withColumn("share", Measures.ratio(col("articles_here"), col("of_here")))
                .withColumn("log_odds", Measures.rounded(col("log_odds")))
                .withColumn("z", Measures.rounded(col("z")));
        return TableShape.conform(ComparisonTables.BY_SOURCE_LOADED_WORD, rows);
    }

    /** Both parts of each statement with their loaded words, which are null where the part has no scores. */
    private static Dataset<Row> parts(Dataset<Row> counted) {
        Column content = struct(
                lit(ComparisonTables.CONTENT).as("part"),
                OutletTexts.of("content").as("text"),
                col("loaded").as("score"),
                col("loaded_words").as("words"));
        Column context = struct(
                lit(ComparisonTables.CONTEXT).as("part"),
                OutletTexts.of("context").as("text"),
                col("context_loaded").as("score"),
                col("context_loaded_words").as("words"));
        return counted.select(
                        col("source"),
                        col("statement_id"),
                        col("confidence"),
                        array(content, context).as("parts"))
                .select(
                        col("source"),
                        col("statement_id"),
                        col("confidence"),
                        explode(col("parts")).as("of"))
                .select("source", "statement_id", "confidence", "of.*");
    }

    private static Dataset<Row> used(Dataset<Row> parts) {
        Dataset<Row> uses = parts.withColumn("word", explode(col("words")))
                .withColumn("word", lower(col("word")))
                .groupBy("source", "part", "word", "statement_id", "confidence", "text")
                .agg(count(lit(1)).as("times"));
        WindowSpec surestFirst = Window.partitionBy("source", "part", "word")
                .orderBy(col("confidence").multiply(-1), col("statement_id"));
        Dataset<Row> texts = OutletTexts.counted(uses, "part", "word")
                .withColumnsRenamed(Map.of("here", "articles_here", "elsewhere", "articles_elsewhere"));
        return uses.withColumn("place", row_number().over(surestFirst))
                .groupBy("source", "part", "word")
                .agg(
                        sum("times").as("uses"),
                        count(lit(1)).as("statements"),
                        array_sort(collect_list(when(col("place").leq(EXAMPLES), struct("place", "statement_id"))))
                                .getField("statement_id")
                                .as("examples"))
                .join(texts, KEY);
    }

    /** The number of articles of each outlet, and of all others, whose part has scores. */
    private static Dataset<Row> scored(Dataset<Row> parts) {
        return OutletTexts.counted(parts.filter(col("score").isNotNull()), "part")
                .select(
                        col("source"),
                        col("part"),
                        col("here").as("of_here"),
                        col("elsewhere").as("of_elsewhere"));
    }

    private static Dataset<Row> inAll(Dataset<Row> used) {
        Column ofWord = col("articles_here").plus(col("articles_elsewhere"));
        Column here = sum("articles_here").over(Window.partitionBy("source", "part"));
        Column everywhere = sum("first").over(Window.partitionBy("part"));
        return used.withColumn("uses_here", here)
                .withColumn("uses_elsewhere", everywhere.minus(here))
                .withColumn("share_of_uses", ofWord.divide(everywhere));
    }

    /** The log-odds of words in enough articles, for outlets with enough articles. */
    private static Dataset<Row> odds(Dataset<Row> words) {
        Column odds = udf(new TermLogOdds(), TermLogOdds.LOG_ODDS)
                .apply(
                        col("articles_here"),
                        col("uses_here"),
                        col("articles_elsewhere"),
                        col("uses_elsewhere"),
                        col("share_of_uses"));
        return words.filter(least(col("of_here"), col("of_elsewhere")).geq(ComparisonTables.DIFFERENCE_ARTICLES))
                .filter(col("articles_here").plus(col("articles_elsewhere")).geq(ComparisonTables.COMPARED_ARTICLES))
                .withColumn("odds", odds)
                .select("*", "odds.*");
    }
}
