package org.pullquote.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;

class AverageLinkageTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType LINK = StructType.fromDDL("a STRING, b STRING, similarity BIGINT");
    private static final long THRESHOLD = 200_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void roundsGiveWhatMergingOnePairAfterTheOtherGives(long seed) {
        Random random = new Random(seed);
        List<Row> links = new ArrayList<>();
        for (int a = 0; a < 24; a++) {
            for (int b = a + 1; b < 24; b++) {
                if (random.nextInt(3) > 0) {
                    links.add(link(a, b, random.nextInt(400_000_000)));
                }
            }
        }
        assertThat(clusters(links, 1 + (int) seed)).isEqualTo(oneByOne(links)).isNotEmpty();
    }

    @Test
    void equalsMergeTheSameWayHoweverTheyAreSpread() {
        List<Row> links = new ArrayList<>();
        for (int a = 0; a < 12; a++) {
            for (int b = a + 1; b < 12; b++) {
                links.add(link(a, b, a % 4 == b % 4 ? 1_000_000_000 : 150_000_000));
            }
        }
        Set<Set<String>> clusters = clusters(links, 1);
        assertThat(clusters).hasSize(4).allSatisfy(cluster -> assertThat(cluster)
                .hasSize(3));
        Collections.shuffle(links, new Random(3));
        assertThat(clusters(links, 5)).isEqualTo(clusters);
    }

    @Test
    void aChainOfLikenessesDoesNotHoldTogetherWhatIsUnlike() {
        assertThat(clusters(List.of(link(1, 2, 900_000_000), link(2, 3, 300_000_000), link(3, 4, 900_000_000)), 2))
                .isEqualTo(Set.of(Set.of("m01", "m02"), Set.of("m03", "m04")));
    }

    @Test
    void whereNothingIsAlikeThereIsNoCluster() {
        assertThat(clusters(List.of(), 1)).isEmpty();
        assertThat(clusters(List.of(link(1, 2, THRESHOLD - 1)), 1)).isEmpty();
    }

    private static Row link(int a, int b, long similarity) {
        return RowFactory.create(name(a), name(b), similarity);
    }

    private static String name(int member) {
        return String.format("m%02d", member);
    }

    private static Set<Set<String>> clusters(List<Row> links, int partitions) {
        Dataset<Row> rows = SPARK.createDataset(links, Encoders.row(LINK)).repartition(partitions);
        Map<String, Set<String>> clusters = new TreeMap<>();
        for (Row row : AverageLinkage.clusters(rows, THRESHOLD).collectAsList()) {
            clusters.computeIfAbsent(row.getAs("cluster"), name -> new TreeSet<>())
                    .add(row.getAs("member"));
        }
        clusters.forEach((name, members) -> assertThat(members).first().isEqualTo(name));
        return Set.copyOf(clusters.values());
    }

    /** The textbook: join the two clusters of the highest mean, again and again. */
    private static Set<Set<String>> oneByOne(List<Row> links) {
        Map<Set<String>, Long> similarities = links.stream()
                .collect(Collectors.toMap(row -> Set.of(row.getString(0), row.getString(1)), row -> row.getLong(2)));
        List<Set<String>> clusters = new ArrayList<>();
        links.stream()
                .flatMap(row -> List.of(row.getString(0), row.getString(1)).stream())
                .distinct()
                .forEach(member -> clusters.add(new TreeSet<>(Set.of(member))));
        while (true) {
            double best = THRESHOLD;
            Set<String> into = Set.of();
            Set<String> from = Set.of();
            for (Set<String> one : clusters) {
                for (Set<String> other : clusters) {
                    if (one == other) {
                        continue;
                    }
                    long total = one.stream()
                            .flatMap(a -> other.stream().map(b -> similarities.getOrDefault(Set.of(a, b), 0L)))
                            .mapToLong(Long::longValue)
                            .sum();
                    double mean = (double) total / (one.size() * other.size());
                    if (mean >= best) {
                        best = mean;
                        into = one;
                        from = other;
                    }
                }
            }
            if (into.isEmpty()) {
                return clusters.stream().filter(cluster -> cluster.size() > 1).collect(Collectors.toSet());
            }
            clusters.remove(from);
            clusters.remove(into);
            Set<String> merged = new TreeSet<>(into);
            merged.addAll(from);
            clusters.add(merged);
        }
    }
}
