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
 * Star clustering: groups similar items, each group around a hub that every member was compared with, so that a chain of similar
 * pairs cannot join dissimilar items.
 *
 * <p>The hub of a connected component is its first node by rank; members that are not similar to the hub are left over. The
 * links among the left-overs form further groups in the same way, until no links are left. Two rounds are usual; items still
 * linked after {@value #MAX_ROUNDS} rounds get no group.
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
     * @param ranks columns {@code node} and {@code rank}; ranks are unique, and the node of least rank in a component is its hub
     * @param alike filters pairs {@code one}, {@code other} to those that are similar, in any order; symmetric in {@code one} and
     *     {@code other}
     * @param name prefix of the checkpoints' names
     */
    public StarClustering(Dataset<Row> ranks, UnaryOperator<Dataset<Row>> alike, Checkpoint keeping, String name) {
        this.ranks = ranks;
        this.alike = alike;
        this.keeping = keeping;
        this.name = name;
    }

    /**
     * The groups: columns {@code node} and {@code hub}. A hub belongs to its own group, which has at least one other member.
     *
     * @param links pairs {@code one}, {@code other} that are similar
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
