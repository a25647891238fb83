package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Checkpoint;

/**
 * The topical similarity of articles: the cosine of the words of headline and lead, weighted by their rarity in the collection,
 * reduced by the days between the articles ({@link DatedVector}).
 *
 * <p>Only articles that share one of their {@value #KEYS} weightiest words are compared ({@link SharedWord}), so the work grows
 * with the collection, not with its square. An article is shuffled once for each of these words, however many articles it is
 * compared with.
 */
final class StoryLinks {
    private static final int KEYS = 20;

    /**
     * Rarity is computed as if this many more articles had been read that share no word: in a small collection, a word that half
     * of the articles share need not be a common word.
     */
    private static final int UNREAD = 100;

    private StoryLinks() {}

    /**
     * Every pair of similar articles.
     *
     * @param articles columns {@code article_id}, {@code published_date} (or null) and {@code story_words} (each with its count)
     * @return columns {@code a} and {@code b}, article ids with a &lt; b, and {@code similarity}, in parts of {@link DatedVector#ONE}
     */
    static Dataset<Row> of(Dataset<Row> articles, Checkpoint keeping) {
        Dataset<Row> keyed = keeping.keep("story-vectors", vectors(articles))
                .select(
                        explode(col("keys")).as(SharedWord.WORD),
                        col("article_id"),
                        col("day"),
                        col("words"),
                        col("weights"));
        return keyed.groupBy(SharedWord.WORD)
                .as(Encoders.LONG(), Encoders.row(SharedWord.ARTICLE))
                .flatMapSortedGroups(SharedWord.order(), new SharedWord(), Encoders.row(SharedWord.LINK))
                .distinct();
    }

    /**
     * Each article with its day as a number (or null), the hashes of its words in ascending order with their weights, and the
     * hashes of its weightiest words that other articles have too.
     */
    private static Dataset<Row> vectors(Dataset<Row> articles) {
        Dataset<Row> words = articles.select(
                col("article_id"),
                unix_date(col("published_date")).as("day"),
                explode(col("story_words")).as(new String[] {"word", "times"}));
        Dataset<Row> rarities = words.groupBy("word").agg(count(lit(1)).as("articles"));
        Column rarity = log(lit(articles.count() + UNREAD + 1.0).divide(col("articles")));
        Column weight = round(log(col("times")).plus(1).multiply(rarity), 6);
        Column word = struct(xxhash64(col("word")).as("hash"), weight.as("weight"), col("word"), col("articles"));
        return words.join(rarities, "word")
                .groupBy("article_id", "day")
                .agg(array_sort(collect_list(word)).as("all"))
                .select(
                        col("article_id"),
                        col("day"),
                        expr("transform(slice(array_sort(transform(filter(all, w -> w.articles > 1),"
                                        + " w -> struct(-w.weight AS rank, w.word AS word, w.hash AS hash))), 1, "
                                        + KEYS + "), w -> w.hash)")
                                .as("keys"),
                        col("all.hash").as("words"),
                        col("all.weight").as("weights"));
    }
}
