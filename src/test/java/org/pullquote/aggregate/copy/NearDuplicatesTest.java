package org.pullquote.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;

class NearDuplicatesTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType TEXTS = StructType.fromDDL("article_id STRING, source STRING, agency STRING,"
            + " published_date DATE, published_at TIMESTAMP, text STRING");
    private static final String FOOTER = words("footer", 50);

    private static final List<Row> ARTICLES = List.of(
            article("wire", "Reuters", null, 3, words("fire", 300)),
            article("reprint", "The Bell", "Reuters", 1, words("fire", 300) + " " + words("local", 30)),
            article("first-half", "Harbour News", null, 2, words("fire", 150)),
            article("other-fire", "The Bell", null, 2, words("blaze", 250) + " " + words("fire", 40)),
            article("credited", "The Bell", "TASS", 9, words("vote", 200)),
            article("uncredited", "Harbour News", null, 8, words("vote", 200)),
            article("first", "The Bell", null, 1, words("flood", 200)),
            article("later", "Harbour News", null, 2, words("flood", 200)),
            article("undated", "Free Valley", null, null, words("flood", 200)),
            article("formed-1", "The Bell", null, 1, words("lost dog", 25) + " " + FOOTER),
            article("formed-2", "The Bell", null, 1, words("found cat", 25) + " " + FOOTER),
            article("chain-1", "The Bell", null, 1, words("a", 100) + " " + words("b", 300)),
            article("chain-2", "Harbour News", null, 1, words("b", 300) + " " + words("c", 100)),
            article("chain-3", "Free Valley", null, 1, words("b", 150) + " " + words("c", 100) + " " + words("d", 250)),
            article("empty", "The Bell", null, 1, ""),
            article("empty-too", "Harbour News", null, 1, ""));

    private static final Map<String, Row> MARKS = marks(ARTICLES, 1);

    @Test
    void theOriginalIsTheAgencysOwnThenCreditedThenFirst() {
        assertThat(groups(MARKS))
                .containsEntry("wire", "wire")
                .containsEntry("reprint", "wire")
                .containsEntry("first-half", "wire")
                .containsEntry("credited", "credited")
                .containsEntry("uncredited", "credited")
                .containsEntry("first", "first")
                .containsEntry("later", "first")
                .containsEntry("undated", "first");
        assertThat(mark(MARKS, "reprint").<String>getAs("copy_source")).isEqualTo("Reuters");
    }

    @Test
    void sharesTellATrimmedCopyFromAnEmbeddedOne() {
        Row half = mark(MARKS, "first-half");
        assertThat(half.<Double>getAs("copied_share")).isEqualTo(1);
        assertThat(half.<Double>getAs("kept_share")).isBetween(0.48, 0.5);
        Row longer = mark(MARKS, "reprint");
        assertThat(longer.<Double>getAs("copied_share")).isBetween(0.88, 0.92);
        assertThat(longer.<Double>getAs("kept_share")).isEqualTo(1);
        assertThat(mark(MARKS, "wire").<Double>getAs("copy_similarity")).isEqualTo(1);
    }

    @Test
    void commonPassagesAndFormsGroupNothing() {
        assertThat(groups(MARKS)).doesNotContainKeys("other-fire", "formed-1", "formed-2", "empty", "empty-too");
    }

    @Test
    void everyMemberIsLikeItsGroupsLongestText() {
        Map<String, String> groups = groups(MARKS);
        assertThat(groups).doesNotContainEntry("chain-3", groups.getOrDefault("chain-1", "none"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void marksAreTheSameHoweverArticlesAreSpread(int partitions) {
        List<Row> shuffled = new ArrayList<>(ARTICLES);
        Collections.shuffle(shuffled, new Random(partitions));
        assertThat(marks(shuffled, partitions)).isEqualTo(MARKS);
    }

    @Test
    void theSameTextAThousandTimesMakesPairsInProportion() {
        List<Row> same = IntStream.range(0, 1000)
                .mapToObj(i -> article("a" + (10_000 + i), "Source " + i, null, 1, words("fire", 60)))
                .toList();
        assertThat(CandidatePairs.of(shingled(same)).count()).isLessThan(2000);
        assertThat(groups(marks(same, 4)).values()).hasSize(1000).containsOnly("a10000");
    }

    private static Dataset<Row> shingled(List<Row> articles) {
        List<Row> rows = articles.stream()
                .map(row -> RowFactory.create(
                        row.getString(0), Shingles.of(row.getString(5)).toArray(Integer[]::new)))
                .toList();
        return SPARK.createDataFrame(rows, StructType.fromDDL("article_id STRING, shingles ARRAY<INT>"));
    }

    private static Map<String, Row> marks(List<Row> articles, int partitions) {
        Map<String, Row> marks = new TreeMap<>();
        NearDuplicates.marked(SPARK.createDataFrame(articles, TEXTS).repartition(partitions), Checkpoint.onExecutors())
                .drop("text")
                .collectAsList()
                .forEach(row -> marks.put(row.getAs("article_id"), row));
        return marks;
    }

    private static Row mark(Map<String, Row> marks, String article) {
        return Objects.requireNonNull(marks.get(article));
    }

    private static Map<String, String> groups(Map<String, Row> marks) {
        Map<String, String> groups = new TreeMap<>();
        marks.forEach((article, mark) -> {
            if (mark.getAs("copy_group") != null) {
                groups.put(article, mark.getAs("copy_group"));
            }
        });
        return groups;
    }

    private static Row article(String id, String source, @Nullable String agency, @Nullable Integer day, String text) {
        return RowFactory.create(id, source, agency, day == null ? null : LocalDate.of(2025, 3, day), null, text);
    }

    private static String words(String kind, int count) {
        Random random = new Random(kind.hashCode());
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }
}
