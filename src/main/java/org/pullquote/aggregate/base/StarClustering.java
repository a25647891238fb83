package org.pullquote.aggregate.base;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups of things that are alike, each around a hub that every member was compared with: a chain of likenesses cannot join
 * what is not alike.
 *
 * <p>Of each connected component the first in rank is the hub, and members that are not like it are left over. What links
 * the left-overs among themselves makes further groups in the same way, until nothing is linked. Two rounds are usual; what is
 * linked still after {@value #MAX_ROUNDS} stays without a group.
 */
public final class StarClustering {
    private static final int MAX_ROUNDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(StarClustering.class);
    private static final String[] NODE = {"node"};

    private final Dataset<Row> ranks;
    private final UnaryOperator<Dataset<Row>> alike;
    private final Checkpoint keeping;
    private final String name;

    /**
     * @param ranks columns {@code node} and {@code rank}: the least of a component is its hub; no two are equal
     * @param alike leaves of pairs {@code one}, {@code other} those that are alike, in any order; the same whichever is {@code one}
     * @param name what the steps are kept under
     */
    public StarClustering(Dataset<Row> ranks, UnaryOperator<Dataset<Row>> alike, Checkpoint keeping, String name) {
        this.ranks = ranks;
        this.alike = alike;
        this.keeping = keeping;
        this.name = name;
    }

    /**
     * The groups: columns {@code node} and {@code hub}. A hub is in its own group, and has at least one member beside it.
     *
     * @param links pairs {@code one}, {@code other} that are alike
     */
    public Dataset<Row> of(Dataset<Row> links) {
        Dataset<Row> groups =
                links.limit(0).select(col("one").as("node"), col("other").as("hub"));
        Dataset<Row> left = links;
        for (int round = 1; !left.isEmpty(); round++) {
            if (round > MAX_ROUNDS) {
                LOG.warn(
                        "{}: {} links are left over after {} rounds, and join nothing", name, left.count(), MAX_ROUNDS);
                break;
            }
            String step = name + "-" + round;
            Dataset<Row> placed = keeping.keep(step + "-placed", placed(left, step));
            groups = groups.union(placed);
            Dataset<Row> taken = placed.select("node");
            left = keeping.keep(
                    step + "-left",
                    left.join(taken.withColumnRenamed("node", "one"), new String[] {"one"}, "left_anti")
                            .join(taken.withColumnRenamed("node", "other"), new String[] {"other"}, "left_anti")
                            .select("one", "other"));
        }
        return groups;
    }

    private Dataset<Row> placed(Dataset<Row> links, String step) {
        Dataset<Row> components = ConnectedComponents.of(links, keeping, step + "-stars");
        Dataset<Row> hubs = components
                .join(ranks, NODE)
                .groupBy("component")
                .agg(min_by(col("node"), struct(col("rank"))).as("hub"));
        Dataset<Row> members = components.join(hubs, "component").select("node", "hub");
        Dataset<Row> pairs = members.filter(col("node").notEqual(col("hub")))
                .select(col("hub").as("one"), col("node").as("other"));
        Dataset<Row> like = keeping.keep(step + "-like", alike.apply(pairs))
                .select(col("other").as("node"), col("one").as("hub"));
        return like.union(like.select(col("hub").as("node"), col("hub")).distinct());
    }
}
