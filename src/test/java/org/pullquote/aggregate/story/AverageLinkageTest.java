package org.pullquote.aggregate.story;

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
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;

class AverageLinkageTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType LINK = StructType.fromDDL("a STRING, b STRING, similarity BIGINT");
    private static final long THRESHOLD = 200_000_000;

    /**
     * The number of links that are clustered in memory: all; or none, so that every round is a job of its own; or what is left
     * after some rounds.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 24, " + AverageLinkage.MAX_LINKS_IN_MEMORY,
        "2, 24, " + AverageLinkage.MAX_LINKS_IN_MEMORY,
        "2, 9, 0",
        "3, 12, 20"
    })
    void theMostAlikeMergeFirst(long seed, int articles, int few) {
        Random random = new Random(seed);
        List<Row> links = new ArrayList<>();
        for (int a = 0; a < articles; a++) {
            for (int b = a + 1; b < articles; b++) {
                if (random.nextInt(3) > 0) {
                    links.add(link(a, b, random.nextInt(400_000_000)));
                }
            }
        }
        assertThat(clusters(links, 1 + (int) seed, few))
                .isEqualTo(oneByOne(links))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, AverageLinkage.MAX_LINKS_IN_MEMORY})
    void equalsMergeTheSameWayHoweverTheyAreSpread(int few) {
        List<Row> links = new ArrayList<>();
        for (int a = 0; a < 12; a++) {
            for (int b = a + 1; b < 12; b++) {
                links.add(link(a, b, a % 4 == b % 4 ? 1_000_000_000 : 150_000_000));
            }
        }
        Set<Set<String>> clusters = clusters(links, 1, few);
        assertThat(clusters).hasSize(4).allSatisfy(cluster -> assertThat(cluster)
                .hasSize(3));
        Collections.shuffle(links, new Random(3));
        assertThat(clusters(links, 5, few)).isEqualTo(clusters);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", AverageLinkage.MAX_LINKS_IN_MEMORY + ", 200"})
    @Timeout(120)
    void manyNearlyEqualArticlesAreOneCluster(int few, int articles) {
        Random random = new Random(7);
        List<Row> links = new ArrayList<>();
        for (int a = 0; a < articles; a++) {
            for (int b = a + 1; b < articles; b++) {
                links.add(link(a, b, 990_000_000 + random.nextInt(10_000_000)));
            }
        }
        assertThat(clusters(links, 4, few)).singleElement().satisfies(cluster -> assertThat(cluster)
                .hasSize(articles));
    }

    /** Two hundred links of each event. */
    @ParameterizedTest
    @CsvSource({AverageLinkage.MAX_LINKS_IN_MEMORY + ", 100"})
    @Timeout(120)
    void thousandsOfLinksAreClustered(int few, int events) {
        Random random = new Random(11);
        List<Row> links = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            for (int a = 0; a < 20; a++) {
                for (int b = a + 1; b < 20; b++) {
                    links.add(link(20 * event + a, 20 * event + b, 300_000_000 + random.nextInt(100_000_000)));
                }
            }
            for (int other = 0; other < 10; other++) {
                links.add(link(20 * event + other, 2000 + random.nextInt(2000), 150_000_000));
            }
        }
        assertThat(clusters(links, 4, few)).hasSize(events).allSatisfy(cluster -> assertThat(cluster)
                .hasSize(20));
    }

    @Test
    @Tag("long")
    void asManyAreClusteredOnTheExecutors() {
        manyNearlyEqualArticlesAreOneCluster(0, 200);
        thousandsOfLinksAreClustered(0, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, AverageLinkage.MAX_LINKS_IN_MEMORY})
    void aChainOfLikenessesDoesNotHoldTogetherWhatIsUnlike(int few) {
        assertThat(clusters(List.of(link(1, 2, 900_000_000), link(2, 3, 300_000_000), link(3, 4, 900_000_000)), 2, few))
                .isEqualTo(Set.of(Set.of(name(1), name(2)), Set.of(name(3), name(4))));
    }

    /** Each is most like the one before: where all pairs were looked at anew after every merge, this would not end. */
    @Test
    @Timeout(60)
    void aLongChainOfEverLesserLikenessesIsCutIntoPairsOrNearly() {
        List<Agglomeration.Link> links = IntStream.range(0, 50_000)
                .mapToObj(i -> new Agglomeration.Link(name(i), 1, name(i + 1), 1, 900_000_000 - i * 1000L))
                .toList();
        assertThat(Agglomeration.clusters(links, THRESHOLD)).hasSizeGreaterThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, AverageLinkage.MAX_LINKS_IN_MEMORY})
    void whereNothingIsAlikeThereIsNoCluster(int few) {
        assertThat(clusters(List.of(), 1, few)).isEmpty();
        assertThat(clusters(List.of(link(1, 2, THRESHOLD - 1)), 1, few)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void whatIsLikeNothingStaysAloneHoweverManyLinksItHas(int few) {
        List<Row> links = List.of(
                link(1, 2, 900_000_000),
                link(1, 3, THRESHOLD - 1),
                link(2, 3, THRESHOLD - 1),
                link(3, 4, THRESHOLD - 1));
        assertThat(clusters(links, 2, few)).isEqualTo(Set.of(Set.of(name(1), name(2))));
    }

    private static Row link(int a, int b, long similarity) {
        return RowFactory.create(name(a), name(b), similarity);
    }

    private static String name(int member) {
        return String.format("m%05d", member);
    }

    private static Set<Set<String>> clusters(List<Row> links, int partitions, int few) {
        Dataset<Row> rows = SPARK.createDataset(links, Encoders.row(LINK)).repartition(partitions);
        Map<String, Set<String>> clusters = new TreeMap<>();
        for (Row row : AverageLinkage.clusters(rows, THRESHOLD, Checkpoint.onExecutors(), "test", few)
                .collectAsList()) {
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
