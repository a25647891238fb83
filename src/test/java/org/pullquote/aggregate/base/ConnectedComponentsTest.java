package org.pullquote.aggregate.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;

class ConnectedComponentsTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Checkpoint KEEPING = Checkpoint.onExecutors();

    /** How many links are joined in memory: none, or all that there are. */
    @ParameterizedTest
    @ValueSource(ints = {0, ConnectedComponents.MAX_LINKS_IN_MEMORY})
    void aLongChainIsOneComponent(int few) {
        List<String[]> links = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            links.add(new String[] {node(i), node(i + 1)});
        }
        assertThat(components(links, few))
                .hasSize(41)
                .containsValue(node(0))
                .allSatisfy((node, component) -> assertThat(component).isEqualTo(node(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "2, 0",
        "1, " + ConnectedComponents.MAX_LINKS_IN_MEMORY,
        "2, " + ConnectedComponents.MAX_LINKS_IN_MEMORY
    })
    void componentsAreThoseOfUnionFind(long seed, int few) {
        Random random = new Random(seed);
        List<String[]> links = new ArrayList<>();
        int[] parents = new int[60];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int i = 0; i < 45; i++) {
            int one = random.nextInt(parents.length);
            int other = random.nextInt(parents.length);
            if (one != other) {
                links.add(new String[] {node(one), node(other)});
                int low = Math.min(root(parents, one), root(parents, other));
                int high = Math.max(root(parents, one), root(parents, other));
                parents[high] = low;
            }
        }
        Map<String, String> expected = new TreeMap<>();
        for (String[] link : links) {
            for (String node : link) {
                expected.put(node, node(root(parents, Integer.parseInt(node.substring(1)))));
            }
        }
        assertThat(components(links, few)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, ConnectedComponents.MAX_LINKS_IN_MEMORY})
    void noLinksMakeNoComponents(int few) {
        assertThat(components(List.of(), few)).isEmpty();
    }

    private static Map<String, String> components(List<String[]> links, int few) {
        List<Row> rows =
                links.stream().map(link -> RowFactory.create(link[0], link[1])).toList();
        Map<String, String> components = new TreeMap<>();
        ConnectedComponents.of(
                        SPARK.createDataFrame(rows, StructType.fromDDL("one STRING, other STRING")),
                        KEEPING,
                        "test",
                        few)
                .collectAsList()
                .forEach(row -> components.put(row.getAs("node"), row.getAs("component")));
        return components;
    }

    private static int root(int[] parents, int node) {
        return parents[node] == node ? node : root(parents, parents[node]);
    }

    private static String node(int number) {
        return String.format("n%03d", number);
    }
}
