package org.pullquote.aggregate.utterance;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.model.StatementKind;

/**
 * Statements in the reporter's words, each with what the same speaker was quoted with at the time, if that says the same.
 *
 * <p>Two meet if one of the rarest stems of the paraphrase stands in the quote, and are alike if the quote has enough of the
 * paraphrase's stems, rare ones counting more (by the logarithm of how few statements have them). Needs days and speakers.
 */
final class Paraphrases {
    /** Days between a paraphrase and a version of the quote, at most. */
    private static final int DAYS = 2;

    private static final int KEYS = 6;
    private static final double OVERLAP = 0.6;
    private static final int MIN_SHARED_STEMS = 4;
    private static final int MIN_SHARED_STEMS_IN_A_STORY = 3;
    /** Quotes of one speaker and day that have a stem; beyond, the stem tells nothing. */
    private static final int MAX_STATEMENTS_WITH_A_STEM = 200;

    private final Dataset<Row> paraphrases;
    private final Dataset<Row> quotes;
    private final Checkpoint keeping;

    /**
     * @param statements rows of the statements table
     * @param hubs what was quoted: {@code hub}, {@code content}, {@code speaker}, {@code published_date}, {@code story_id}, a row
     *     a version
     */
    Paraphrases(Dataset<Row> statements, Dataset<Row> hubs, Checkpoint keeping) {
        UserDefinedFunction stems = udf(
                (UDF1<String, String[]>) content -> Wording.of(content).stems().toArray(String[]::new),
                DataTypes.createArrayType(DataTypes.StringType));
        this.paraphrases = statements
                .filter(col("kind")
                        .equalTo(StatementKind.INDIRECT.code())
                        .and(col("confidence").geq(QuotedVersions.SURE)))
                .select(
                        col("statement_id"),
                        col("speaker_id").as("speaker"),
                        col("published_date"),
                        col("story_id"),
                        stems.apply(col("content")).as("stems"));
        this.quotes = keeping.keep(
                "paraphrase-quotes",
                hubs.filter("speaker IS NOT NULL AND published_date IS NOT NULL")
                        .distinct()
                        .withColumn("stems", stems.apply(col("content")))
                        .drop("content"));
        this.keeping = keeping;
    }

    /** The paraphrases that say what a quote says: {@code statement_id}, {@code hub}, {@code overlap}. */
    Dataset<Row> members() {
        Dataset<Row> weighted = keeping.keep("paraphrase-stems", weighted());
        Dataset<Row> pairs = pairs(weighted);
        Dataset<Row> hubStems = quotes.groupBy("hub").agg(max("stems").as("hub_stems"));
        Column shared = expr("filter(weights, w -> array_contains(hub_stems, w.stem))");
        Dataset<Row> scored = pairs.join(weighted.select("statement_id", "weights"), "statement_id")
                .join(hubStems, "hub")
                .withColumn("shared", shared)
                .withColumn("overlap", expr("round(" + sum("shared") + " / " + sum("weights") + ", 6)"))
                .filter(col("overlap").geq(OVERLAP))
                .filter(size(col("shared"))
                        .geq(when(col("one_story"), MIN_SHARED_STEMS_IN_A_STORY).otherwise(MIN_SHARED_STEMS)));
        return scored.groupBy("statement_id")
                .agg(
                        min_by(col("hub"), struct(col("overlap").multiply(-1), col("hub")))
                                .as("hub"),
                        max("overlap").as("overlap"));
    }

    /** The paraphrases with the weights of their stems, the rarest first. */
    private Dataset<Row> weighted() {
        Dataset<Row> all = paraphrases.select("stems").union(quotes.select("stems"));
        Dataset<Row> frequencies = all.select(explode(col("stems")).as("stem"))
                .groupBy("stem")
                .agg(count(lit(1)).as("having"));
        Dataset<Row> totals = all.agg(count(lit(1)).as("all_having"));
        return paraphrases
                .filter("published_date IS NOT NULL AND speaker IS NOT NULL AND size(stems) >= "
                        + MIN_SHARED_STEMS_IN_A_STORY)
                .withColumn("stem", explode(col("stems")))
                .join(frequencies, "stem")
                .crossJoin(totals)
                .withColumn("weight", log(lit(1.0).plus(col("all_having").divide(col("having")))))
                .groupBy("statement_id", "speaker", "published_date", "story_id")
                .agg(array_sort(collect_list(
                                struct(col("weight").multiply(-1).as("order"), col("stem"), col("weight"))))
                        .as("weights"));
    }

    /** What may say the same: {@code statement_id}, {@code hub}, {@code one_story}. */
    private Dataset<Row> pairs(Dataset<Row> weighted) {
        Dataset<Row> quoted = quotes.withColumn("stem", explode(col("stems")))
                .withColumn("having", count(lit(1)).over(Window.partitionBy("speaker", "stem", "published_date")))
                .filter(col("having").leq(MAX_STATEMENTS_WITH_A_STEM))
                .select(
                        col("hub"),
                        col("speaker"),
                        col("stem"),
                        col("published_date").as("day"),
                        col("story_id").as("hub_story"));
        Dataset<Row> telling = weighted.withColumn("key", explode(expr("slice(weights, 1, " + KEYS + ")")))
                .withColumn("shift", explode(expr("sequence(-" + DAYS + ", " + DAYS + ")")))
                .select(
                        col("statement_id"),
                        col("speaker"),
                        col("key.stem").as("stem"),
                        date_add(col("published_date"), col("shift")).as("day"),
                        col("story_id"));
        return telling.join(quoted, new String[] {"speaker", "stem", "day"}, "inner")
                .groupBy("statement_id", "hub")
                .agg(max(coalesce(col("story_id").equalTo(col("hub_story")), lit(false)))
                        .as("one_story"));
    }

    private static String sum(String weights) {
        return "aggregate(" + weights + ", CAST(0 AS DOUBLE), (total, w) -> total + w.weight)";
    }
}
