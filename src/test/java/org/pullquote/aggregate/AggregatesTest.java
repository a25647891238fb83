package org.pullquote.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.SourceTables;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;
import org.pullquote.schema.UtteranceTables;

class AggregatesTest {
    private static final SparkSession SPARK = LocalSpark.session();
    /** What {@link Aggregates} does not make. */
    private static final List<Table> OTHERS = List.of(
            ArticleTables.ARTICLES,
            ArticleTables.STATEMENTS,
            ArticleTables.TEXTS,
            AttitudeTable.ATTITUDES,
            ArticleTables.REJECTS,
            SourceTables.SOURCES,
            SpeakerTables.SPEAKERS,
            SpeakerTables.TARGETS,
            UtteranceTables.UTTERANCES,
            UtteranceTables.UTTERANCE_VERSIONS);

    private static final GeneratedTables TABLES = GeneratedTables.of(11, 120);
    /** A source of one article, in which nobody says anything. */
    private static final String SILENT = "Silent Post";

    private static final List<Row> ARTICLES = withASilentOne(TABLES.articles());
    private static final Map<Table, StructType> COLUMNS = new LinkedHashMap<>();
    private static final Map<Table, List<Row>> AGGREGATES = aggregated(ARTICLES, TABLES.statements(), 1);

    @Test
    void everyAggregateHasTheColumnsOfItsDefinition() {
        assertThat(COLUMNS.keySet())
                .containsExactlyInAnyOrderElementsOf(Tables.all().stream()
                        .filter(table -> !OTHERS.contains(table))
                        .toList());
        COLUMNS.forEach((table, columns) -> {
            StructType expected = StructType.fromDDL(table.ddl());
            assertThat(columns.catalogString()).as(table.name()).isEqualTo(expected.catalogString());
        });
    }

    @Test
    void aggregatingIsIndependentOfPartitionsAndOrder() {
        assertThat(aggregated(shuffled(ARTICLES, 3), shuffled(TABLES.statements(), 3), 3))
                .isEqualTo(AGGREGATES);
    }

    @Test
    void everyRowLeadsBackToTheStatementsThatItCounts() {
        statements(TABLES.statements(), 1).createOrReplaceTempView("evidence_statements");
        AGGREGATES.forEach((table, all) -> {
            if (table.evidence() == null) {
                return;
            }
            List<Row> rows = some(all);
            assertThat(rows).as(table.name()).isNotEmpty();
            String filter = Objects.requireNonNull(table.evidence()).spark();
            List<String> counts = rows.stream()
                    .map(row -> "count_if(" + filled(filter, table, row) + ")")
                    .toList();
            Row counted = SPARK.sql("SELECT " + String.join(", ", counts) + " FROM evidence_statements")
                    .first();
            List<Long> found = new ArrayList<>();
            for (int i = 0; i < counted.size(); i++) {
                found.add(counted.getLong(i));
            }
            assertThat(found)
                    .as(table.name())
                    .isEqualTo(rows.stream()
                            .map(row -> row.<Long>getAs("statements"))
                            .toList());
        });
    }

    @Test
    void copiesCountInAllPublicationsAndNotOnceMore() {
        long copies = TABLES.statements().stream()
                .filter(statement -> statement.get(GeneratedTables.STATEMENTS.fieldIndex("copy_of")) != null
                        && !statement.getBoolean(GeneratedTables.STATEMENTS.fieldIndex("in_headline")))
                .count();
        assertThat(copies).isPositive();
        assertThat(statements(AggregateTables.BY_SOURCE) - copies)
                .isEqualTo(statements(CopyTables.once(AggregateTables.BY_SOURCE)));
    }

    @Test
    void ownRepeatedAndCopiedArticlesAddUp() {
        for (Row row : rows(AggregateTables.BY_SOURCE)) {
            long own = row.getAs("own_articles");
            long analysed = row.getAs("articles_analysed");
            assertThat(own + row.<Long>getAs("repeated_articles") + row.<Long>getAs("copied_articles"))
                    .isEqualTo(analysed);
            assertThat(row.<Double>getAs("own_share")).isCloseTo((double) own / analysed, offset(1e-6));
        }
    }

    /** A statement of two who speak together counts for each, so the shares may add up to more than one. */
    @Test
    void aShareOfVoiceIsOfAllStatementsOfNamedSpeakers() {
        Map<String, Double> voices = new LinkedHashMap<>();
        for (Row row : rows(AggregateTables.BY_SOURCE_SPEAKER)) {
            String source = row.getAs("source");
            double all = row.<Long>getAs("statements") / row.<Double>getAs("share_of_voice_in_outlet");
            assertThat(all).isCloseTo(Math.round(all), offset(0.05));
            assertThat(voices.putIfAbsent(source, (double) Math.round(all))).isIn(null, (double) Math.round(all));
        }
        assertThat(voices).isNotEmpty();
    }

    @Test
    void daysAddUpToTheirSource() {
        Map<String, Long> statements = new LinkedHashMap<>();
        Map<String, Long> articles = new LinkedHashMap<>();
        for (Row row : rows(AggregateTables.BY_SOURCE_DAY)) {
            statements.merge(row.getAs("source"), row.<Long>getAs("statements"), Long::sum);
            articles.merge(row.getAs("source"), row.<Long>getAs("articles_analysed"), Long::sum);
        }
        for (Row row : rows(AggregateTables.BY_SOURCE)) {
            assertThat(statements).containsEntry(row.getAs("source"), row.<Long>getAs("statements"));
            assertThat(articles).containsEntry(row.getAs("source"), row.<Long>getAs("articles_analysed"));
        }
    }

    @Test
    void statementsWithinOthersCountAsVoices() {
        for (Row row : rows(AggregateTables.BY_SOURCE)) {
            List<Row> all = TABLES.statements().stream()
                    .map(values -> named(values))
                    .filter(statement -> statement.getAs("source").equals(row.getAs("source"))
                            && !statement.<Boolean>getAs("in_headline"))
                    .toList();
            assertThat(row.<Long>getAs("statements")).isEqualTo(all.size());
            assertThat(row.<Long>getAs("outer_statements"))
                    .isEqualTo(all.stream()
                            .filter(statement -> statement.getAs("within") == null)
                            .count());
            assertThat(row.<Long>getAs("named_statements"))
                    .isEqualTo(all.stream()
                            .filter(statement -> statement.getAs("speaker_id") != null)
                            .count());
        }
        assertThat(rows(AggregateTables.BY_SOURCE)).anySatisfy(row -> assertThat(row.<Long>getAs("outer_statements"))
                .isPositive()
                .isLessThan(row.<Long>getAs("statements")));
    }

    @Test
    void theMeasuresOfASourceAreThoseOfItsStatementsNotWithinOthers() {
        List<Row> sources = rows(AggregateTables.BY_SOURCE).stream()
                .filter(row -> !row.getAs("source").equals(SILENT))
                .toList();
        assertThat(sources).isNotEmpty();
        for (Row row : sources) {
            List<Row> statements = TABLES.statements().stream()
                    .map(values -> named(values))
                    .filter(statement -> statement.getAs("source").equals(row.getAs("source"))
                            && !statement.<Boolean>getAs("in_headline")
                            && statement.getAs("within") == null)
                    .toList();
            assertMean(row, "mean_tone", "tone_n", statements, "tone");
            assertMean(row, "mean_context_tone", "context_tone_n", statements, "context_tone");
            long direct = statements.stream()
                    .filter(statement -> statement.getAs("kind").equals("direct"))
                    .count();
            assertThat(row.<Double>getAs("direct_share")).isCloseTo((double) direct / statements.size(), offset(1e-6));
            long unattributed = statements.stream()
                    .filter(statement -> statement.getAs("speaker_id") == null)
                    .count();
            assertThat(row.<Double>getAs("unattributed_share"))
                    .isCloseTo((double) unattributed / statements.size(), offset(1e-6));
            assertThat(row.<Long>getAs("words"))
                    .isEqualTo(statements.stream()
                            .mapToLong(statement -> statement.<Integer>getAs("words"))
                            .sum());
        }
    }

    @Test
    void theWordsOfEveryTableAddUpToThoseOfTheStatementsNotWithinOthers() {
        long words = TABLES.statements().stream()
                .map(values -> named(values))
                .filter(statement -> !statement.<Boolean>getAs("in_headline") && statement.getAs("within") == null)
                .mapToLong(statement -> statement.<Integer>getAs("words"))
                .sum();
        assertThat(words).isPositive();
        for (Table table : List.of(AggregateTables.BY_SOURCE, AggregateTables.BY_SOURCE_DAY)) {
            assertThat(rows(table).stream()
                            .mapToLong(row -> row.<Long>getAs("words"))
                            .sum())
                    .as(table.name())
                    .isEqualTo(words);
        }
    }

    @Test
    void aSourceWithoutStatementsHasARowOfNoughtsAndUnknowns() {
        Row only = rows(AggregateTables.BY_SOURCE).stream()
                .filter(row -> row.getAs("source").equals(SILENT))
                .findFirst()
                .orElseThrow();
        assertThat(only.<Long>getAs("articles_analysed")).isEqualTo(1);
        assertThat(only.<Long>getAs("statements")).isZero();
        assertThat(only.<Object>getAs("direct_share")).isNull();
        assertThat(only.<Object>getAs("mean_tone")).isNull();
    }

    private static List<Row> withASilentOne(List<Row> articles) {
        Row first = articles.get(0);
        Object[] cells = new Object[first.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = first.get(i);
        }
        cells[GeneratedTables.ARTICLES.fieldIndex("article_id")] = "silent-1";
        cells[GeneratedTables.ARTICLES.fieldIndex("source")] = SILENT;
        List<Row> all = new ArrayList<>(articles);
        all.add(RowFactory.create(cells));
        return all;
    }

    /** A hundred rows from all over the table, or all. */
    private static List<Row> some(List<Row> rows) {
        int step = rows.size() / 100 + 1;
        return IntStream.range(0, rows.size())
                .filter(i -> i % step == 0)
                .mapToObj(rows::get)
                .toList();
    }

    private static long statements(Table table) {
        return rows(table).stream()
                .mapToLong(row -> row.<Long>getAs("statements"))
                .sum();
    }

    private static List<Row> rows(Table table) {
        return Objects.requireNonNull(AGGREGATES.get(table));
    }

    private static void assertMean(Row row, String mean, String count, List<Row> statements, String score) {
        List<Double> scores = statements.stream()
                .map(statement -> statement.<Double>getAs(score))
                .filter(value -> value != null)
                .toList();
        assertThat(row.<Long>getAs(count)).isEqualTo(scores.size());
        assertThat(row.<Double>getAs(mean))
                .isCloseTo(scores.stream().mapToDouble(value -> value).average().orElseThrow(), offset(2e-6));
    }

    private static Row named(Row values) {
        Object[] cells = new Object[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values.get(i);
        }
        return new GenericRowWithSchema(cells, GeneratedTables.STATEMENTS);
    }

    private static String filled(String filter, Table table, Row row) {
        String filled = filter;
        List<String> longestFirst = new ArrayList<>(table.key());
        longestFirst.sort((one, other) -> other.length() - one.length());
        for (String key : longestFirst) {
            Object value = row.getAs(key);
            filled = filled.replace(":" + key, value == null ? "NULL" : literal(value));
        }
        return filled;
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text.replace("'", "\\'") + "'" : "DATE '" + value + "'";
    }

    private static Map<Table, List<Row>> aggregated(List<Row> articles, List<Row> statements, int partitions) {
        Map<Table, List<Row>> collected = new LinkedHashMap<>();
        aggregates(articles, statements, partitions).forEach((table, rows) -> {
            List<Row> sorted = new ArrayList<>(rows.collectAsList());
            sorted.sort(Comparator.comparing(
                    row -> table.key().stream().map(row::getAs).toList().toString()));
            collected.put(table, sorted);
            COLUMNS.put(table, rows.schema());
        });
        return collected;
    }

    private static Map<Table, Dataset<Row>> aggregates(List<Row> articles, List<Row> statements, int partitions) {
        Checkpoint keeping = Checkpoint.onExecutors();
        Groups groups = Groups.of(Aggregates.counted(statements(statements, partitions)), keeping);
        Map<Table, Dataset<Row>> aggregates = new LinkedHashMap<>(Aggregates.of(
                SPARK.createDataFrame(articles, GeneratedTables.ARTICLES).repartition(partitions),
                statements(statements, partitions),
                groups));
        aggregates.putAll(Aggregates.ofWords(statements(statements, partitions), keeping));
        aggregates.putAll(Aggregates.ofCoverage(
                SPARK.createDataFrame(articles, GeneratedTables.ARTICLES),
                statements(statements, partitions),
                groups,
                statements(statements, partitions).selectExpr("md5(content) AS utterance_id", "speaker_id"),
                statements(statements, partitions).selectExpr("md5(content) AS utterance_id", "article_id")));
        return aggregates;
    }

    private static Dataset<Row> statements(List<Row> statements, int partitions) {
        return SPARK.createDataFrame(statements, GeneratedTables.STATEMENTS).repartition(partitions);
    }

    private static List<Row> shuffled(List<Row> rows, long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
