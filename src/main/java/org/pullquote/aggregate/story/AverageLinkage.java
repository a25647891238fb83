package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.story.Agglomeration.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Average-linkage clustering: two clusters may merge as long as the mean similarity of their members reaches a threshold, where
 * pairs without a link count as 0; the most similar clusters merge first. So a single similar pair does not chain dissimilar
 * items together. Similarities are whole numbers and their sums exact, so the clusters do not depend on the order of rows.
 *
 * <p>A few links are clustered in memory ({@link Agglomeration}), many in rounds, until few are left. Each round merges all pairs
 * of clusters that are each other's nearest: Sumengen et al. (2021), <em>Scaling Hierarchical Agglomerative Clustering to
 * Billion-sized Datasets</em>, show that the result is the same as merging one pair after the other. Ties are broken by a hash of
 * the pair, so that many equal pairs do not wait for one cluster; only for ties may the two methods differ.
 */
final class AverageLinkage {
    /** Up to this many links are clustered in memory, in about 400 MB. */
    static final int MAX_LINKS_IN_MEMORY = 1_000_000;

    /**
     * Maximum number of rounds. Every round merges some clusters, and most rounds a large part of what is left: a month of news
     * takes seven. Clusters not merged by then stay apart.
     */
    private static final int MAX_ROUNDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(AverageLinkage.class);
    private static final String A = "a";
    private static final String B = "b";
    private static final StructType CLUSTERS = StructType.fromDDL("member STRING NOT NULL, cluster STRING NOT NULL");

    private AverageLinkage() {}

    /**
     * The clusters of two or more members. Computed at once.
     *
     * @param links columns {@code a} and {@code b}, ids with a &lt; b, each pair once, and {@code similarity}, a whole number above 0;
     *     cheap to read again
     * @param threshold the least mean similarity at which clusters merge
     * @param name prefix of the checkpoints' names
     * @return columns {@code member} and {@code cluster}, its smallest member
     */
    static Dataset<Row> clusters(Dataset<Row> links, long threshold, Checkpoint keeping, String name) {
        return clusters(links, threshold, keeping, name, MAX_LINKS_IN_MEMORY);
    }

    static Dataset<Row> clusters(Dataset<Row> links, long threshold, Checkpoint keeping, String name, int few) {
        Dataset<Row> linked = links.select(
                col(A),
                lit(1L).as("a_size"),
                col(B),
                lit(1L).as("b_size"),
                col("similarity").as("total"));
        if (linked.count() <= few) {
            return inMemory(linked, threshold);
        }
        linked = keeping.keep(name + "-near", ofThoseThatMayMerge(linked, threshold));
        return linked.count() <= few ? inMemory(linked, threshold) : inRounds(linked, threshold, keeping, name, few);
    }

    /**
     * Drops clusters without a link whose mean reaches the threshold. They stay as they are: whatever their neighbours merge with,
     * the mean of the two links is at most the larger.
     */
    private static Dataset<Row> ofThoseThatMayMerge(Dataset<Row> linked, long threshold) {
        Dataset<Row> clusters = ends(linked.filter(mean().geq(threshold))).distinct();
        return linked.join(clusters.withColumnRenamed("end", A), new String[] {A}, "left_semi")
                .join(clusters.withColumnRenamed("end", B), new String[] {B}, "left_semi")
                .select(A, "a_size", B, "b_size", "total");
    }

    private static Column mean() {
        return col("total").divide(col("a_size").multiply(col("b_size")));
    }

    private static Dataset<Row> inMemory(Dataset<Row> linked, long threshold) {
        List<Link> collected = linked.select(A, "a_size", B, "b_size", "total").collectAsList().stream()
                .map(row ->
                        new Link(row.getString(0), row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .toList();
        List<Row> clusters = new ArrayList<>();
        Agglomeration.clusters(collected, threshold)
                .forEach((member, cluster) -> clusters.add(RowFactory.create(member, cluster)));
        return linked.sparkSession().createDataFrame(clusters, CLUSTERS).coalesce(1);
    }

    private static Dataset<Row> inRounds(Dataset<Row> links, long threshold, Checkpoint keeping, String name, int few) {
        Dataset<Row> linked = links;
        Dataset<Row> members = ends(linked)
                .distinct()
                .select(col("end").as("member"), col("end").as("cluster"));
        for (int round = 1; round <= MAX_ROUNDS; round++) {
            String step = name + "-" + round;
            Dataset<Row> merges = keeping.keep(step + "-merges", merges(linked, threshold));
            members = keeping.keep(step + "-members", renamed(members, merges));
            linked = keeping.keep(step + "-links", ofThoseThatMayMerge(merged(linked, merges), threshold));
            if (linked.count() <= few) {
                Dataset<Row> rest = inMemory(linked, threshold)
                        .select(col("member").as("old"), col("cluster").as("merged"));
                return ofTwoAndMore(renamed(members, rest));
            }
        }
        LOG.warn("{}: clusters that might still merge after {} rounds are left as they are", name, MAX_ROUNDS);
        return ofTwoAndMore(members);
    }

    private static Dataset<Row> renamed(Dataset<Row> members, Dataset<Row> merges) {
        return members.join(merges, col("cluster").equalTo(col("old")), "left")
                .select(col("member"), coalesce(col("merged"), col("cluster")).as("cluster"));
    }

    private static Dataset<Row> ends(Dataset<Row> linked) {
        return linked.select(col(A).as("end")).union(linked.select(col(B).as("end")));
    }

    /** Pairs that are each other's nearest: each of the two with the id and the size of the merged cluster. */
    private static Dataset<Row> merges(Dataset<Row> linked, long threshold) {
        Dataset<Row> near = linked.filter(mean().geq(threshold))
                .select(struct(
                                mean().multiply(-1).as("distance"),
                                xxhash64(col(A), col(B)).as("lot"),
                                col(A),
                                col(B),
                                col("a_size").plus(col("b_size")).as("size"))
                        .as("link"));
        Dataset<Row> nearest = near.select(col("link.a").as("end"), col("link"))
                .union(near.select(col("link.b").as("end"), col("link")))
                .groupBy("end")
                .agg(min("link").as("link"));
        Dataset<Row> mutual =
                nearest.groupBy("link").agg(count(lit(1)).as("ends")).filter("ends = 2");
        return mutual.select(
                        col("link.a").as("old"),
                        col("link.a").as("merged"),
                        col("link.size").as("merged_size"))
                .union(mutual.select(col("link.b"), col("link.a"), col("link.size")));
    }

    private static Dataset<Row> merged(Dataset<Row> linked, Dataset<Row> merges) {
        Dataset<Row> renamed = renamed(renamed(linked, merges, A), merges, B).filter(col(A).notEqual(col(B)));
        Column turned = col(A).gt(col(B));
        return renamed.select(
                        least(col(A), col(B)).as(A),
                        when(turned, col("b_size")).otherwise(col("a_size")).as("a_size"),
                        greatest(col(A), col(B)).as(B),
                        when(turned, col("a_size")).otherwise(col("b_size")).as("b_size"),
                        col("total"))
                .groupBy(A, "a_size", B, "b_size")
                .agg(sum("total").as("total"));
    }

    private static Dataset<Row> renamed(Dataset<Row> linked, Dataset<Row> merges, String end) {
        String size = end + "_size";
        return linked.join(merges, col(end).equalTo(col("old")), "left")
                .withColumn(end, coalesce(col("merged"), col(end)))
                .withColumn(size, coalesce(col("merged_size"), col(size)))
                .drop("old", "merged", "merged_size");
    }

    private static Dataset<Row> ofTwoAndMore(Dataset<Row> members) {
        Dataset<Row> large = members.groupBy("cluster")
                .agg(count(lit(1)).as("members"))
                .filter("members >= 2")
                .select("cluster");
        return members.join(large, new String[] {"cluster"}).select("member", "cluster");
    }
}
