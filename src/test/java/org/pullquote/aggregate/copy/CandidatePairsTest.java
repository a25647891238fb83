package org.pullquote.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;

class CandidatePairsTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType SHINGLED = StructType.fromDDL("article_id STRING, shingles ARRAY<INT>");

    @ParameterizedTest
    @CsvSource({"0.3, 0.9", "0.5, 0.99", "0.9, 1"})
    void twoTextsThatAreAlikeMeet(double jaccard, double recall) {
        int couples = 200;
        int size = 300;
        int shared = (int) Math.round(2 * size * jaccard / (1 + jaccard));
        Random random = new Random(11);
        List<Row> articles = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < couples; i++) {
            List<Integer> numbers = numbers(2 * size - shared, random);
            articles.add(article("a" + i, numbers.subList(0, size)));
            articles.add(article("b" + i, numbers.subList(size - shared, numbers.size())));
            expected.add("a" + i + " b" + i);
        }
        Set<String> found = pairs(articles, 3);
        assertThat(expected).containsAll(found);
        assertThat(found).hasSizeGreaterThanOrEqualTo((int) (recall * couples));
    }

    @Test
    void twoThousandVersionsOfOneTextMakePairsInProportionAndHangTogether() {
        int count = 2000;
        List<Row> pairs = candidates(versions(count), 4).collectAsList();
        assertThat(pairs).hasSizeLessThan(40 * count);
        assertThat(reached("v0", pairs)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17})
    void pairsAreTheSameHoweverArticlesAreSpread(int partitions) {
        List<Row> articles = versions(50);
        List<Row> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(partitions));
        assertThat(pairs(shuffled, partitions)).isEqualTo(pairs(articles, 3));
    }

    /** Versions of one text of 300 shingles, each with a twentieth of its own. */
    private static List<Row> versions(int count) {
        Random random = new Random(5);
        List<Integer> wire = numbers(300, random);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    List<Integer> version = new ArrayList<>(wire);
                    for (int changed = 0; changed < 15; changed++) {
                        version.set(random.nextInt(version.size()), random.nextInt(MinHash.BOUND));
                    }
                    return article("v" + i, version);
                })
                .toList();
    }

    /** The articles that are joined to {@code from} by pairs. */
    private static Set<String> reached(String from, List<Row> pairs) {
        Map<String, List<String>> beside = new HashMap<>();
        for (Row pair : pairs) {
            beside.computeIfAbsent(pair.getString(0), id -> new ArrayList<>()).add(pair.getString(1));
            beside.computeIfAbsent(pair.getString(1), id -> new ArrayList<>()).add(pair.getString(0));
        }
        Set<String> reached = new TreeSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : beside.getOrDefault(open.pop(), List.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    private static Set<String> pairs(List<Row> articles, int partitions) {
        return candidates(articles, partitions).collectAsList().stream()
                .map(pair -> pair.getString(0) + " " + pair.getString(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Dataset<Row> candidates(List<Row> articles, int partitions) {
        return CandidatePairs.of(SPARK.createDataFrame(articles, SHINGLED).repartition(partitions));
    }

    private static Row article(String id, List<Integer> shingles) {
        return RowFactory.create(id, shingles.toArray(Integer[]::new));
    }

    private static List<Integer> numbers(int count, Random random) {
        return random.ints(count, 0, MinHash.BOUND).boxed().toList();
    }
}
