package org.pullquote.aggregate.base;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The connected components of a graph. Many links are joined by alternating "large star" and "small star" steps (Kiveris et al.
 * 2014, "Connected components in MapReduce and beyond"): each step is a few joins over the links, and the number of steps grows
 * with the logarithm of the graph's size, whatever its shape. A few links are joined in memory, in less time than Spark takes to
 * plan one step.
 */
final class ConnectedComponents {
    /** Up to this many links, about ten megabytes, are joined in memory. */
    static final int MAX_LINKS_IN_MEMORY = 50_000;

    /** The number of steps provably grows with at most the squared logarithm of the number of nodes; in practice it is about six. */
    private static final int MAX_STEPS = 100;

    private static final StructType COMPONENTS =
            new StructType().add("node", DataTypes.StringType, false).add("component", DataTypes.StringType, false);

    private ConnectedComponents() {}

    /**
     * Every linked node with its component, named after the component's least node: columns {@code node} and {@code component}.
     *
     * @param links columns {@code one} and {@code other}, texts that differ; in either direction, any number of times
     * @param name prefix of the checkpoints' names
     * @throws IllegalStateException if the steps do not converge, which they must for any graph
     */
    static Dataset<Row> of(Dataset<Row> links, Checkpoint keeping, String name) {
        return of(links, keeping, name, MAX_LINKS_IN_MEMORY);
    }

    /** @param few up to this many links are joined in memory */
    static Dataset<Row> of(Dataset<Row> links, Checkpoint keeping, String name, int few) {
        Dataset<Row> downward = keeping.keep(name + "-0", downward(links));
        return downward.count() <= few ? inMemory(downward) : byStars(downward, keeping, name);
    }

    private static Dataset<Row> inMemory(Dataset<Row> links) {
        Map<String, String> towards = new HashMap<>();
        for (Row link : links.collectAsList()) {
            String one = root(towards, link.getString(0));
            String other = root(towards, link.getString(1));
            if (one.compareTo(other) < 0) {
                towards.put(other, one);
            } else {
                towards.put(one, other);
            }
        }
        List<Row> components = new ArrayList<>();
        for (String node : List.copyOf(towards.keySet())) {
            components.add(RowFactory.create(node, root(towards, node)));
        }
        return links.sparkSession().createDataFrame(components, COMPONENTS).coalesce(1);
    }

    /** The least known node of a node's component. Shortens the path to it for later calls. */
    private static String root(Map<String, String> towards, String node) {
        String at = node;
        String next = towards.computeIfAbsent(at, alone -> alone);
        while (!next.equals(at)) {
            String beyond = towards.getOrDefault(next, next);
            towards.put(at, beyond);
            at = next;
            next = beyond;
        }
        return at;
    }

    private static Dataset<Row> byStars(Dataset<Row> downward, Checkpoint keeping, String name) {
        Dataset<Row> stars = downward;
        Row before = fingerprint(stars);
        for (int step = 1; step <= MAX_STEPS; step++) {
            stars = keeping.keep(name + "-" + step, smallStar(largeStar(stars)));
            Row after = fingerprint(stars);
            if (after.equals(before)) {
                return components(stars);
            }
            before = after;
        }
        throw new IllegalStateException("the components of " + name + " are not found in " + MAX_STEPS + " steps");
    }

    private static Dataset<Row> components(Dataset<Row> stars) {
        Dataset<Row> nodes = stars.select(col("one").as("node"), col("other").as("component"));
        return nodes.union(stars.select(col("other").as("node"), col("other").as("component")))
                .distinct();
    }

    /** Each link from its greater node to its lesser, once. */
    private static Dataset<Row> downward(Dataset<Row> links) {
        return links.select(
                        greatest(col("one"), col("other")).as("one"),
                        least(col("one"), col("other")).as("other"))
                .distinct();
    }

    /** Links every greater neighbour of a node to the least of the node and its neighbours. */
    private static Dataset<Row> largeStar(Dataset<Row> links) {
        Dataset<Row> both = links.union(links.select(col("other"), col("one")));
        return both.withColumn("least", min("other").over(Window.partitionBy("one")))
                .filter(col("other").gt(col("one")))
                .select(col("other").as("one"), least(col("least"), col("one")).as("other"))
                .distinct();
    }

    /** Links a node, and its lesser neighbours, to the least of them. */
    private static Dataset<Row> smallStar(Dataset<Row> links) {
        Dataset<Row> known = links.withColumn("least", min("other").over(Window.partitionBy("one")));
        return known.select(col("one"), col("least").as("other"))
                .union(known.filter(col("other").notEqual(col("least"))).select(col("other"), col("least")))
                .distinct();
    }

    private static Row fingerprint(Dataset<Row> links) {
        return links.agg(count(lit(1)), bit_xor(xxhash64(col("one"), col("other"))))
                .head();
    }
}
