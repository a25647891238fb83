package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;

/**
 * How much articles are alike in what they are about: the cosine of the words of headline and lead, each weighted by its rarity in the
 * collection, less {@value #LOSS_A_DAY} of it for each day between them. Articles more than {@value #WINDOW_DAYS} days apart are not
 * alike. An article without a day is alike only to others without one, and {@value #UNDATED} of the cosine counts: on likeness alone it
 * would join what is years apart.
 *
 * <p>Only articles that share one of their {@value #KEYS} weightiest words are compared, and only on words that no more than
 * {@value #MAX_ARTICLES_SHARING_A_WORD} articles share within some days: the work grows with the collection, not with its square.
 */
final class StoryLinks {
    /** A similarity of 1, as the whole number that links hold. */
    static final long ONE = 1_000_000;

    private static final int WINDOW_DAYS = 3;
    private static final double LOSS_A_DAY = 0.1;
    private static final double UNDATED = 0.5;
    private static final int KEYS = 20;
    private static final int MAX_ARTICLES_SHARING_A_WORD = 1_000;

    /** Below this, a similarity is no more than that of any two articles. */
    private static final double MIN_SIMILARITY = 0.05;

    /**
     * As if so many articles more had been read, in which no word recurs: in a small collection a word that half the articles share is
     * no common word yet.
     */
    private static final int UNREAD = 100;

    private static final StructType LINK =
            StructType.fromDDL("a STRING NOT NULL, b STRING NOT NULL, similarity BIGINT NOT NULL");

    private StoryLinks() {}

    /**
     * Every pair of articles that are alike at all.
     *
     * @param articles columns {@code article_id}, {@code published_date} (or null) and {@code story_words} (how often each stands there)
     * @return columns {@code a} and {@code b}, article ids with a &lt; b, and {@code similarity}, in parts of {@link #ONE}
     */
    static Dataset<Row> of(Dataset<Row> articles, Checkpoint keeping) {
        Dataset<Row> vectors = keeping.keep("story-vectors", vectors(articles));
        Dataset<Row> keys = vectors.select(
                        col("article_id"),
                        col("day"),
                        explode(expr("slice(array_sort(transform(filter(words, w -> w.articles > 1),"
                                        + " w -> struct(-w.weight AS rank, w.word AS word, w.articles AS articles))), 1, "
                                        + KEYS + ")"))
                                .as("key"))
                .select(col("article_id"), col("day"), col("key.word"), col("key.articles"));
        Dataset<Row> pairs = dated(keys).union(undated(keys)).distinct();
        return pairs.join(end(vectors, "a"), "a")
                .join(end(vectors, "b"), "b")
                .select("a", "a_day", "a_words", "b", "b_day", "b_words")
                .map((MapFunction<Row, Row>) StoryLinks::link, Encoders.row(LINK))
                .filter(col("similarity").geq((long) (MIN_SIMILARITY * ONE)));
    }

    /** Each article with its day as a number, or null, and its words, each with its weight and how many articles have it. */
    private static Dataset<Row> vectors(Dataset<Row> articles) {
        Dataset<Row> words = articles.select(
                col("article_id"),
                unix_date(col("published_date")).as("day"),
                explode(col("story_words")).as(new String[] {"word", "times"}));
        Dataset<Row> rarities = words.groupBy("word").agg(count(lit(1)).as("articles"));
        Column rarity = log(lit(articles.count() + UNREAD + 1.0).divide(col("articles")));
        Column weight = round(log(col("times")).plus(1).multiply(rarity), 6);
        return words.join(rarities, "word")
                .groupBy("article_id", "day")
                .agg(array_sort(collect_list(struct(col("word"), weight.as("weight"), col("articles"))))
                        .as("words"));
    }

    private static Dataset<Row> end(Dataset<Row> vectors, String end) {
        return vectors.select(
                col("article_id").as(end),
                col("day").as(end + "_day"),
                col("words").as(end + "_words"));
    }

    /** Pairs within the window: those of a stretch of days, and of one with the next. */
    private static Dataset<Row> dated(Dataset<Row> keys) {
        Column stretch = expr("day div " + (WINDOW_DAYS + 1));
        Column sharing = count(lit(1)).over(Window.partitionBy("word", "stretch"));
        Dataset<Row> entries = keys.filter(col("day").isNotNull())
                .withColumn("stretch", stretch)
                .withColumn("sharing", sharing)
                .filter(col("sharing").leq(MAX_ARTICLES_SHARING_A_WORD))
                .select("word", "stretch", "article_id", "day");
        Dataset<Row> others = entries.select(
                col("word").as("other_word"),
                explode(expr("array(stretch, stretch + 1)")).as("other_stretch"),
                col("stretch").as("home_stretch"),
                col("article_id").as("other_id"),
                col("day").as("other_day"));
        Column meet = col("word").equalTo(col("other_word")).and(col("stretch").equalTo(col("other_stretch")));
        Column once = col("home_stretch")
                .notEqual(col("stretch"))
                .or(col("article_id").lt(col("other_id")));
        return entries.join(others, meet)
                .filter(once.and(abs(col("day").minus(col("other_day"))).leq(WINDOW_DAYS)))
                .select(
                        least(col("article_id"), col("other_id")).as("a"),
                        greatest(col("article_id"), col("other_id")).as("b"));
    }

    /** Pairs of articles without a day. */
    private static Dataset<Row> undated(Dataset<Row> keys) {
        Dataset<Row> rare = keys.filter(col("day").isNull().and(col("articles").leq(MAX_ARTICLES_SHARING_A_WORD)));
        return rare.select(col("word"), col("article_id").as("a"))
                .join(rare.select(col("word"), col("article_id").as("b")), "word")
                .filter(col("a").lt(col("b")))
                .select("a", "b");
    }

    private static Row link(Row pair) {
        double cosine = vector(pair, 2).cosine(vector(pair, 5));
        double time = pair.isNullAt(1) ? UNDATED : 1 - LOSS_A_DAY * Math.abs(pair.getInt(1) - pair.getInt(4));
        return RowFactory.create(pair.getString(0), pair.getString(3), Math.round(cosine * time * ONE));
    }

    private static WordVector vector(Row pair, int column) {
        var words = pair.<Row>getList(column);
        return new WordVector(
                words.stream().map(word -> word.getString(0)).toList(),
                words.stream().map(word -> word.getDouble(1)).toList());
    }
}
