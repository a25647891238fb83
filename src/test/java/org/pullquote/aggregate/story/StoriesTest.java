package org.pullquote.aggregate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import scala.jdk.javaapi.CollectionConverters;

class StoriesTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType SCHEMA = StructType.fromDDL(
            "article_id STRING NOT NULL, published_date DATE, story_words MAP<STRING, INT> NOT NULL");

    private static final String FERRY = "ferry marlin sink orlow strait passenger rescue coastguard captain storm";
    private static final String STRIKE = "teacher strike valley school pay union talk walkout brenn classroom";

    private static final List<Row> ARTICLES = List.of(
            article("ferry-1", "2025-03-01", FERRY + " night"),
            article("ferry-2", "2025-03-02", FERRY + " morning inquiry"),
            article("ferry-3", "2025-03-01", "ferry marlin orlow strait passenger coastguard survivor tell of wave"),
            article("strike-1", "2025-03-01", STRIKE + " monday"),
            article("strike-2", "2025-03-02", STRIKE + " parent"),
            article("strike-later", "2025-03-20", STRIKE + " monday"),
            article("match", "2025-03-01", "harbour eleven win final late goal keeper crowd"),
            article("undated", null, FERRY + " night"),
            article("undated-other", null, "strait tunnel plan minister cost report harbour"));

    private static final List<Row> ROWS = rows(ARTICLES, 1);

    @Test
    void articlesOnOneEventAreAStoryUnderTheIdOfTheFirst() {
        assertThat(stories(ROWS))
                .containsEntry("ferry-1", "ferry-1")
                .containsEntry("ferry-2", "ferry-1")
                .containsEntry("ferry-3", "ferry-1")
                .containsEntry("strike-1", "strike-1")
                .containsEntry("strike-2", "strike-1");
    }

    @Test
    void whatRecursWeeksLaterIsAnotherEvent() {
        assertThat(stories(ROWS)).doesNotContainKeys("strike-later", "match");
    }

    @Test
    void withoutADayOnlyAStrongLikenessCountsAndOnlyToOthersWithoutOne() {
        List<Row> articles = new ArrayList<>(ARTICLES);
        articles.add(article("undated-too", null, FERRY + " morning"));
        assertThat(stories(ROWS)).doesNotContainKeys("undated", "undated-other");
        assertThat(stories(articles, 1))
                .containsEntry("undated", "undated")
                .containsEntry("undated-too", "undated")
                .doesNotContainKey("undated-other");
    }

    @Test
    void anArticleWithoutADayJoinsNoEventsThatAreYearsApart() {
        List<Row> articles = List.of(
                article("now", "2025-03-01", FERRY),
                article("then", "2012-03-01", FERRY),
                article("undated", null, FERRY));
        assertThat(stories(articles, 1)).isEmpty();
    }

    @Test
    void storiesAreTheSameHoweverArticlesAreSpread() {
        List<Row> shuffled = new ArrayList<>(ARTICLES);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(rows(shuffled, 4)).isEqualTo(ROWS);
    }

    @Test
    void aRunningStoryIsSplitByTheDaysOfItsEvents() {
        List<Row> daily = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            daily.add(article(
                    String.format("day-%02d", day), LocalDate.of(2025, 3, day).toString(), STRIKE));
        }
        Map<String, String> stories = stories(daily, 2);
        assertThat(stories.values().stream().distinct().count()).isGreaterThan(1);
        stories.forEach(
                (article, story) -> assertThat(dayOf(article) - dayOf(story)).isBetween(0, 7));
    }

    @Test
    @Timeout(120)
    void twoHundredVersionsOfOneReportAreOneStory() {
        List<Row> versions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            versions.add(
                    article(String.format("version-%03d", i), "2025-03-01", FERRY + " " + STRIKE + " edit" + i % 7));
        }
        assertThat(stories(versions, 3))
                .hasSize(200)
                .containsValue("version-000")
                .allSatisfy((article, story) -> assertThat(story).isEqualTo("version-000"));
    }

    @Test
    void noArticlesAreNoStories() {
        assertThat(stories(List.of(), 1)).isEmpty();
    }

    @Test
    void theSimilarityIsTheMeanToTheOthers() {
        List<Row> two = List.of(article("a", "2025-03-01", FERRY), article("b", "2025-03-03", FERRY));
        assertThat(rows(two, 1))
                .extracting(row -> row.<Double>getAs("story_similarity"))
                .containsExactly(0.8, 0.8);
    }

    private static int dayOf(String id) {
        return Integer.parseInt(id.substring("day-".length()));
    }

    private static Row article(String id, @Nullable String day, String words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words.split(" ")) {
            counts.merge(word, 1, Integer::sum);
        }
        return RowFactory.create(id, day == null ? null : LocalDate.parse(day), CollectionConverters.asScala(counts));
    }

    private static Map<String, String> stories(List<Row> articles, int partitions) {
        return stories(rows(articles, partitions));
    }

    private static Map<String, String> stories(List<Row> rows) {
        Map<String, String> stories = new TreeMap<>();
        rows.forEach(row -> stories.put(row.getAs("article_id"), row.getAs("story_id")));
        return stories;
    }

    private static List<Row> rows(List<Row> articles, int partitions) {
        Dataset<Row> rows = SPARK.createDataset(articles, Encoders.row(SCHEMA)).repartition(partitions);
        return Stories.of(rows, Checkpoint.onExecutors()).orderBy("article_id").collectAsList();
    }
}
