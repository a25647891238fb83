package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.compare.Differences;
import org.pullquote.aggregate.compare.DistinctiveWords;
import org.pullquote.aggregate.compare.LoadedWords;
import org.pullquote.aggregate.compare.ShuffledOutlets;
import org.pullquote.aggregate.group.Grouping;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.group.MeasuredGroup;
import org.pullquote.aggregate.group.StatementFigures;
import org.pullquote.estimate.Interval;
import org.pullquote.estimate.Replicates;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ComparisonTables;

/** Intervals, differences and words over generated statements, whose sources do not differ but by chance. */
class ComparisonsTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Dataset<Row> STATEMENTS = SPARK.createDataFrame(
                    GeneratedTables.of(5, 300).statements(), GeneratedTables.STATEMENTS)
            .repartition(3)
            .filter(not(col("in_headline")));
    private static final Groups GROUPS = Groups.of(STATEMENTS, (name, rows) -> rows.cache());
    private static final List<Row> DIFFERENCES =
            Differences.ofSources(GROUPS).orderBy("p").collectAsList();

    @Test
    void intervalsAreThoseOfThePlainBootstrapOverTheSameArticles() {
        List<Row> intervals = GROUPS.of(Grouping.SOURCE, false).collectAsList();
        assertThat(intervals).isNotEmpty();
        for (Row row : intervals) {
            Map<String, long[]> articles = tones(row.getAs("source"));
            Replicates replicates = new Replicates(2);
            articles.forEach(replicates::add);
            Interval expected = Replicates.interval(replicates.of(0), replicates.of(1), articles.size())
                    .orElseThrow();
            assertThat(row.<Long>getAs(MeasuredGroup.ARTICLES)).isEqualTo(articles.size());
            assertThat(articles.size()).isGreaterThanOrEqualTo(AggregateTables.INTERVAL_ARTICLES);
            assertThat(row.<Double>getAs("mean_tone_low")).isCloseTo(expected.low() / 1e6, offset(1e-6));
            assertThat(row.<Double>getAs("mean_tone_high")).isCloseTo(expected.high() / 1e6, offset(1e-6));
        }
    }

    @Test
    void groupsOfFewArticlesAreCountedAndHaveNoInterval() {
        List<Row> intervals = Groups.of(STATEMENTS.limit(20), (name, rows) -> rows)
                .of(Grouping.SOURCE_SPEAKER, false)
                .filter(col(MeasuredGroup.ARTICLES).lt(AggregateTables.INTERVAL_ARTICLES))
                .collectAsList();
        assertThat(intervals).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<Long>getAs(MeasuredGroup.ARTICLES)).isPositive();
            assertThat(row.<Object>getAs("mean_tone_low")).isNull();
            assertThat(row.<Object>getAs(MeasuredGroup.NAMED_REPLICATES)).isNull();
        });
    }

    @Test
    void everyKindOfSubjectIsComparedAndNoPairTwice() {
        assertThat(DIFFERENCES)
                .extracting(row -> row.<String>getAs("subject_kind"))
                .contains("overall", "speaker", "target", "frame");
        assertThat(DIFFERENCES).allSatisfy(row -> {
            assertThat(row.<String>getAs("source_a")).isLessThan(row.getAs("source_b"));
            assertThat(row.<Long>getAs("articles_a")).isGreaterThanOrEqualTo(ComparisonTables.DIFFERENCE_ARTICLES);
            assertThat(row.<Long>getAs("articles_b")).isGreaterThanOrEqualTo(ComparisonTables.DIFFERENCE_ARTICLES);
            assertThat(row.<Double>getAs("difference"))
                    .isBetween(row.getAs("difference_low"), row.getAs("difference_high"));
            assertThat(row.<Double>getAs("value_a") - row.<Double>getAs("value_b"))
                    .isCloseTo(row.getAs("difference"), offset(1.1e-6));
        });
        List<String> keys = new ArrayList<>();
        DIFFERENCES.forEach(row -> keys.add(ComparisonTables.DIFFERENCES.key().stream()
                .map(row::getAs)
                .toList()
                .toString()));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theDiscoveryRateIsThatOfBenjaminiAndHochberg() {
        int tests = DIFFERENCES.size();
        double least = 1;
        for (int rank = tests; rank >= 1; rank--) {
            Row row = DIFFERENCES.get(rank - 1);
            least = Math.min(least, row.<Double>getAs("p") * tests / rank);
            assertThat(row.<Double>getAs("q")).isCloseTo(least, offset(1e-12));
        }
    }

    @Test
    void sourcesThatDoNotDifferAreNotSaidToDiffer() {
        assertThat(DIFFERENCES).noneMatch(row -> row.<Double>getAs("q") < 0.05);
    }

    @Test
    void aTermThatOneSourceAloneUsesIsItsMostDistinctive() {
        List<Row> words = DistinctiveWords.of(STATEMENTS, Checkpoint.onExecutors())
                .filter(col("speaker_id").isNull())
                .orderBy("rank")
                .collectAsList();
        Row first = words.get(0);
        assertThat(first.<String>getAs("term"))
                .isIn(
                        "lighthouse",
                        "keepers",
                        "watch",
                        "distant",
                        "beacons",
                        "signal lighthouse",
                        "lighthouse keepers",
                        "keepers watch",
                        "watch distant",
                        "distant beacons");
        assertThat(first.<String>getAs("source")).isEqualTo("=Signal");
        assertThat(first.<Long>getAs("articles_here")).isEqualTo(first.<Long>getAs("of_here"));
        assertThat(first.<Long>getAs("articles_elsewhere")).isZero();
        assertThat(first.<Double>getAs("q")).isLessThan(0.001);
        assertThat(first.getList(first.fieldIndex("examples"))).isNotEmpty();
        assertThat(words).allSatisfy(row -> {
            assertThat(row.<Double>getAs("z")).isPositive();
            assertThat(row.<Double>getAs("q")).isLessThan(ComparisonTables.SIGNIFICANT_Q);
            assertThat(row.<String>getAs("term")).doesNotContain("ledger", "wire", "morgenblatt");
        });
    }

    @Test
    void whatAFrameHasChosenIsNotComparedByAFrame() {
        assertThat(DIFFERENCES)
                .noneMatch(row -> row.<String>getAs("subject_kind").equals("frame")
                        && row.<String>getAs("measure").startsWith("mean_frame_"));
    }

    @Test
    void everyComparisonSaysInWordsWhatIsCompared() {
        assertThat(DIFFERENCES)
                .extracting(row -> row.<String>getAs("comparison"))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("_", "null"))
                .anySatisfy(words -> assertThat(words).endsWith(", in all statements"))
                .anySatisfy(words -> assertThat(words).contains(", in statements of "))
                .anySatisfy(words -> assertThat(words).contains(", in statements in the frame "));
    }

    @Test
    void aLoadedWordIsComparedByTheArticlesThatHaveIt() {
        List<Row> words = LoadedWords.of(
                        STATEMENTS.selectExpr(
                                "* EXCEPT (loaded_words)",
                                "if(source = '=Signal', array('Vile', 'grim'), array('grim')) AS loaded_words"),
                        Checkpoint.onExecutors())
                .filter(col("part").equalTo("content"))
                .orderBy("source", "word")
                .collectAsList();
        Row vile = words.stream()
                .filter(row -> row.<String>getAs("word").equals("vile"))
                .findFirst()
                .orElseThrow();
        assertThat(vile.<String>getAs("source")).isEqualTo("=Signal");
        assertThat(vile.<Double>getAs("share")).isEqualTo(1);
        assertThat(vile.<Long>getAs("articles_here")).isEqualTo(vile.<Long>getAs("of_here"));
        assertThat(vile.<Long>getAs("articles_elsewhere")).isZero();
        assertThat(vile.<Double>getAs("q")).isLessThan(ComparisonTables.SIGNIFICANT_Q);
        assertThat(words)
                .filteredOn(row -> !row.<String>getAs("source").equals("=Signal"))
                .extracting(row -> row.<String>getAs("word"))
                .containsOnly("grim");
    }

    @Test
    void shuffledOutletsHaveAsManyArticlesAsBeforeAndNothingOfTheirOwn() {
        Dataset<Row> dealt = ShuffledOutlets.dealt(STATEMENTS, 3);
        assertThat(articles(dealt)).isEqualTo(articles(STATEMENTS));
        assertThat(ShuffledOutlets.of(dealt, Checkpoint.onExecutors()).any()).isFalse();
    }

    private static Map<String, Long> articles(Dataset<Row> statements) {
        Map<String, Long> articles = new TreeMap<>();
        for (Row row : statements
                .select("source", "article_id")
                .distinct()
                .groupBy("source")
                .count()
                .collectAsList()) {
            articles.put(row.getString(0), row.getLong(1));
        }
        return articles;
    }

    /** Of each article, the sum of the tones in millionths and their number. */
    private static Map<String, long[]> tones(String source) {
        Map<String, long[]> articles = new TreeMap<>();
        for (Row row : STATEMENTS
                .filter(col("source").equalTo(source).and(StatementFigures.outer()))
                .withColumn("text", StatementFigures.textOf())
                .collectAsList()) {
            long[] sums = articles.computeIfAbsent(row.getAs("text"), article -> new long[2]);
            sums[0] += Math.round(row.<Double>getAs("tone") * 1e6);
            sums[1]++;
        }
        return articles;
    }
}
