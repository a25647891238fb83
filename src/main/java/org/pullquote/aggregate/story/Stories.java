package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.Measures;

/**
 * Clusters articles on one event into stories, by average linkage. Similarity is by the rarer words of headline and lead and by
 * the days ({@link StoryLinks}). Articles more than three days apart have similarity 0, so that news that runs over weeks is
 * split into its events. Articles without a day are clustered by words alone, and never with dated ones.
 */
public final class Stories {
    /** How it was chosen, and on what: docs/decisions/0013. */
    private static final double THRESHOLD = 0.2;

    private Stories() {}

    /**
     * The story of each article that has one. Computed at once, in several passes over {@code articles}, which must be cheap to read
     * again.
     *
     * @param articles columns {@code article_id}, {@code published_date} (or null) and {@code story_words} (each with its count)
     * @param keeping where intermediate steps are checkpointed
     * @return columns {@code article_id}, {@code story_id} (the id of the story's first article, by day and then by id) and
     *     {@code story_similarity} (the mean similarity to the other articles of the story, 0 to 1)
     */
    public static Dataset<Row> of(Dataset<Row> articles, Checkpoint keeping) {
        Dataset<Row> links = keeping.keep("story-links", StoryLinks.of(articles, keeping));
        Dataset<Row> clusters = AverageLinkage.clusters(
                        links, (long) (THRESHOLD * DatedVector.ONE), keeping, "story-clusters")
                .withColumnRenamed("member", "article_id");
        WindowSpec cluster = Window.partitionBy("cluster");
        Column others = count(lit(1)).over(cluster).minus(1);
        return clusters.join(articles.select("article_id", "published_date"), "article_id")
                .join(totals(links, clusters), new String[] {"article_id"}, "left")
                .select(
                        col("article_id"),
                        first("article_id")
                                .over(cluster.orderBy(col("published_date").asc_nulls_last(), col("article_id")))
                                .as("story_id"),
                        Measures.ratio(coalesce(col("total"), lit(0)), others.multiply(DatedVector.ONE))
                                .as("story_similarity"));
    }

    /** The sum of each article's similarities to the others of its cluster. */
    private static Dataset<Row> totals(Dataset<Row> links, Dataset<Row> clusters) {
        Dataset<Row> ofA = clusters.select(col("article_id").as("a"), col("cluster"));
        Dataset<Row> ofB =
                clusters.select(col("article_id").as("b"), col("cluster").as("b_cluster"));
        return links.join(ofA, "a")
                .join(ofB, "b")
                .filter(col("cluster").equalTo(col("b_cluster")))
                .select(explode(array(col("a"), col("b"))).as("article_id"), col("similarity"))
                .groupBy("article_id")
                .agg(sum("similarity").as("total"));
    }
}
