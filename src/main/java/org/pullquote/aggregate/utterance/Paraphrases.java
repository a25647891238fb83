package org.pullquote.aggregate.utterance;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.StatementKind;

/**
 * Matches statements in the reporter's words with quotes in which the same speaker says the same at the time. A statement within
 * another has the other's words, so it is no paraphrase.
 *
 * <p>Paraphrase and quote must be of one story or one day: speakers repeat themselves, and the same words two days earlier are
 * another occasion.
 *
 * <p>Two statements are compared if one of the rarest roots of the paraphrase occurs in the quote. The evidence is the weight of
 * the shared roots times their share of the paraphrase, so that neither a few of many words nor a whole paraphrase of a few
 * common words suffices; shared names alone do not suffice either, since a speaker says many things with them. Outlets are not
 * matched as speakers. The weight of a root is 1 if one statement has it, and less the more have it. A long quote is compared two
 * consecutive sentences at a time. Needs days and speakers.
 */
final class Paraphrases {
    /** Maximum number of days between a paraphrase and a version of the quote. */
    private static final int DAYS = 2;

    private static final int KEYS = 6;

    /** How it was chosen, and on what: docs/decisions/0012. */
    private static final double EVIDENCE = 1.35;

    private static final int MIN_SHARED_ROOTS = 2;
    /** A root that more quotes of one speaker and day have is not used to find pairs. */
    private static final int MAX_STATEMENTS_WITH_A_ROOT = 200;

    private final Dataset<Row> paraphrases;
    private final Dataset<Row> quotes;
    private final Checkpoint keeping;

    /**
     * @param statements rows of the statements table
     * @param hubs what was quoted: {@code hub}, {@code content}, {@code speakers}, {@code published_date}, {@code story_id}, one
     *     row per version
     */
    Paraphrases(Dataset<Row> statements, Dataset<Row> hubs, Checkpoint keeping) {
        UserDefinedFunction roots = udf(
                (UDF1<String, String[]>) content -> Wording.of(content).roots().toArray(String[]::new),
                DataTypes.createArrayType(DataTypes.StringType));
        UserDefinedFunction passages = udf(
                (UDF1<String, String[][]>) content -> Wording.passages(content).stream()
                        .map(passage -> passage.toArray(String[]::new))
                        .toArray(String[][]::new),
                DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.StringType)));
        UserDefinedFunction plainRoots = udf(
                (UDF1<String, String[]>)
                        content -> Wording.of(content).plainRoots().toArray(String[]::new),
                DataTypes.createArrayType(DataTypes.StringType));
        // Text in brackets says who somebody is and is not part of what is said.
        Column told = regexp_replace(col("content"), "\\([^()]*\\)", " ");
        this.paraphrases = statements
                .filter(col("kind")
                        .equalTo(StatementKind.INDIRECT.code())
                        .and(col("within").isNull())
                        .and(not(col("speaker_kind").eqNullSafe(SpeakerKind.OUTLET.code())))
                        .and(col("confidence").geq(SureSpeakers.SURE)))
                .select(
                        col("statement_id"),
                        SureSpeakers.ofStatement().as("speakers"),
                        col("published_date"),
                        col("story_id"),
                        roots.apply(told).as("roots"),
                        plainRoots.apply(told).as("plain_roots"));
        this.quotes = keeping.keep(
                "paraphrase-quotes",
                hubs.filter("size(speakers) > 0 AND published_date IS NOT NULL")
                        .distinct()
                        .withColumn("passages", passages.apply(col("content")))
                        .withColumn("roots", array_distinct(flatten(col("passages"))))
                        .drop("content"));
        this.keeping = keeping;
    }

    /** The paraphrases that say what a quote says: {@code statement_id}, {@code hub}, {@code overlap}. */
    Dataset<Row> members() {
        Dataset<Row> weighted = keeping.keep("paraphrase-roots", weighted());
        Dataset<Row> hubPassages = quotes.groupBy("hub").agg(max("passages").as("passages"));
        Dataset<Row> scored = pairs(weighted)
                .join(weighted.select("statement_id", "plain_roots", "weights"), "statement_id")
                .join(hubPassages, "hub")
                .filter("arrays_overlap(plain_roots, flatten(passages))")
                .withColumn("all", expr(sum("weights")))
                .withColumn(
                        "shared",
                        expr(
                                "array_max(transform(transform(passages, p -> filter(weights, w -> array_contains(p, w.root))), "
                                        + "s -> named_struct('weight', " + sum("s") + ", 'roots', size(s))))"))
                .withColumn(
                        "evidence",
                        col("shared.weight").multiply(col("shared.weight")).divide(col("all")))
                .filter(col("evidence").geq(EVIDENCE).and(col("shared.roots").geq(MIN_SHARED_ROOTS)));
        return scored.groupBy("statement_id")
                .agg(min_by(
                                struct(
                                        col("hub"),
                                        round(col("shared.weight").divide(col("all")), 6)
                                                .as("overlap")),
                                struct(col("evidence").multiply(-1), col("hub")))
                        .as("best"))
                .select("statement_id", "best.*");
    }

    /** The paraphrases with the weights of their roots, the rarest first. */
    private Dataset<Row> weighted() {
        Dataset<Row> all = paraphrases.select("roots").union(quotes.select("roots"));
        Dataset<Row> frequencies = all.select(explode(col("roots")).as("root"))
                .groupBy("root")
                .agg(count(lit(1)).as("having"));
        Dataset<Row> totals = all.agg(count(lit(1)).as("all_having"));
        Column weight = log(lit(1.0).plus(col("all_having").divide(col("having"))))
                .divide(log(lit(1.0).plus(col("all_having"))));
        return paraphrases
                .filter("published_date IS NOT NULL AND size(speakers) > 0 AND size(roots) >= " + MIN_SHARED_ROOTS)
                .withColumn("root", explode(col("roots")))
                .join(frequencies, "root")
                .crossJoin(totals)
                .withColumn("weight", weight)
                .groupBy("statement_id", "speakers", "published_date", "story_id", "plain_roots")
                .agg(array_sort(collect_list(
                                struct(col("weight").multiply(-1).as("order"), col("root"), col("weight"))))
                        .as("weights"));
    }

    /** Candidate pairs: {@code statement_id}, {@code hub}. */
    private Dataset<Row> pairs(Dataset<Row> weighted) {
        Dataset<Row> quoted = quotes.withColumn("root", explode(col("roots")))
                .withColumn("speaker", explode(col("speakers")))
                .withColumn("having", count(lit(1)).over(Window.partitionBy("speaker", "root", "published_date")))
                .filter(col("having").leq(MAX_STATEMENTS_WITH_A_ROOT))
                .select(
                        col("hub"),
                        col("speaker"),
                        col("root"),
                        col("published_date").as("day"),
                        col("story_id").as("quoted_story"));
        Dataset<Row> telling = weighted.withColumn("key", explode(expr("slice(weights, 1, " + KEYS + ")")))
                .withColumn("speaker", explode(col("speakers")))
                .withColumn("shift", explode(expr("sequence(-" + DAYS + ", " + DAYS + ")")))
                .select(
                        col("statement_id"),
                        col("speaker"),
                        col("key.root").as("root"),
                        date_add(col("published_date"), col("shift")).as("day"),
                        col("shift"),
                        col("story_id"));
        return telling.join(quoted, new String[] {"speaker", "root", "day"}, "inner")
                .filter(col("shift").equalTo(0).or(col("story_id").equalTo(col("quoted_story"))))
                .select("statement_id", "hub")
                .distinct();
    }

    private static String sum(String weights) {
        return "aggregate(" + weights + ", CAST(0 AS DOUBLE), (total, w) -> total + w.weight)";
    }
}
