package org.pullquote.aggregate;

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

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Clusters by average linkage: two clusters may become one as long as the mean similarity of their members, pairs without a link
 * counted as 0, reaches a threshold; the most alike go first. So one likeness does not chain unlike things together.
 *
 * <p>In rounds, in each of which all pairs of clusters merge that are each other's nearest: Sumengen et al. (2021), <em>Scaling
 * Hierarchical Agglomerative Clustering to Billion-sized Datasets</em>, who show that the result is that of merging one pair after the
 * other. Equal means are put in order by a hash of the pair, so that many equals do not queue for one of them. Similarities are
 * whole numbers and their sums exact: the clusters depend on no order of rows.
 */
final class AverageLinkage {
    private static final String A = "a";
    private static final String B = "b";

    private AverageLinkage() {}

    /**
     * The clusters of two members and more. Computed at once, round by round.
     *
     * @param links columns {@code a} and {@code b}, ids with a &lt; b, each pair once, and {@code similarity}, a whole number above 0
     * @param threshold the least mean similarity at which clusters merge
     * @return columns {@code member} and {@code cluster}, its smallest member
     */
    static Dataset<Row> clusters(Dataset<Row> links, long threshold) {
        Dataset<Row> linked = links.select(
                        col(A),
                        lit(1L).as("a_size"),
                        col(B),
                        lit(1L).as("b_size"),
                        col("similarity").as("total"))
                .localCheckpoint();
        Dataset<Row> members = ends(linked)
                .distinct()
                .select(col("end").as("member"), col("end").as("cluster"));
        while (true) {
            Dataset<Row> merges = merges(linked, threshold).localCheckpoint();
            if (merges.isEmpty()) {
                return ofTwoAndMore(members);
            }
            members = members.join(merges, col("cluster").equalTo(col("old")), "left")
                    .select(
                            col("member"),
                            coalesce(col("merged"), col("cluster")).as("cluster"))
                    .localCheckpoint();
            linked = merged(linked, merges).localCheckpoint();
        }
    }

    private static Dataset<Row> ends(Dataset<Row> linked) {
        return linked.select(col(A).as("end")).union(linked.select(col(B).as("end")));
    }

    /** Pairs that are each other's nearest: each end with the id and the size of what both become. */
    private static Dataset<Row> merges(Dataset<Row> linked, long threshold) {
        Column mean = col("total").divide(col("a_size").multiply(col("b_size")));
        Dataset<Row> near = linked.filter(mean.geq(threshold))
                .select(struct(
                                mean.multiply(-1).as("distance"),
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
