package org.pullquote.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.Aggregates;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.corpus.NamedSources;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.utterance.Utterances;
import org.pullquote.join.ListedSources;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.SourceTables;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;
import org.pullquote.schema.UtteranceTables;

class PublicationTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final GeneratedTables TABLES = GeneratedTables.of(21, 120);
    private static final Map<Table, Dataset<Row>> DERIVED = derived(TABLES);
    private static final Map<Table, ReadBySpark> READ = new HashMap<>();

    @TempDir
    private static Path shared;

    @TempDir
    private Path parent;

    private static Path published;
    private static Connection duckdb;

    @BeforeAll
    static void publishOnce() throws IOException, SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        published = shared.resolve("out");
        publish(published, "run-1", TABLES, DERIVED, 2);
    }

    @AfterAll
    static void close() throws SQLException {
        duckdb.close();
    }

    static Stream<Table> tables() {
        return Tables.all().stream();
    }

    static Stream<Table> aggregates() {
        return tables().filter(table -> table.evidence() != null);
    }

    @Test
    void aPublicationHoldsItsTablesAndNothingElse() throws IOException {
        List<String> expected = new ArrayList<>(List.of("DICTIONARY.md", "datapackage.json", "run.json", "views.sql"));
        for (Table table : Tables.all()) {
            expected.add("csv/" + table.name() + ".csv");
            expected.add("parquet/" + table.name() + "/" + table.name() + "-0001.parquet");
        }
        assertThat(contents(published).keySet()).containsExactlyInAnyOrderElementsOf(expected);
        try (Stream<Path> beside = Files.list(shared)) {
            assertThat(beside).containsExactly(published);
        }
    }

    @Test
    void theSameRowsGiveTheSameBytesInPlaceOfTheOldHoweverTheyAreSpread() throws IOException {
        Path out = parent.resolve("out");
        copyPublished(out);
        Files.writeString(out.resolve("run.json"), "old");
        publish(out, "run-2", TABLES, DERIVED, 3);
        assertThat(contents(out)).isEqualTo(contents(published));
        assertThat(beside()).containsExactly(out);
    }

    @Test
    void aPublicationThatIsNotFinishedLeavesTheLastAsItWas() throws IOException {
        Path out = parent.resolve("out");
        copyPublished(out);
        try (OutputClaim claim = claim(out);
                Publication second = Publication.begin(SPARK, claim, "run-2", Layout.WHOLE)) {
            second.add(ArticleTables.REJECTS, rejects(TABLES, 1));
            assertThatThrownBy(() -> second.publish(Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("articles");
        }
        assertThat(contents(out)).isEqualTo(contents(published));
        assertThat(beside()).containsExactly(out);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void duckdbReadsTheRowsThatSparkWrote(Table table) throws SQLException {
        assertThat(duckdb("SELECT * FROM " + parquet(published, table)))
                .hasSize(parquetRows(table).size());
        assertThat(readBySpark(table).columns().catalogString())
                .isEqualTo(StructType.fromDDL(table.ddl()).catalogString());
    }

    @Test
    void duckdbReadsNestedColumns() throws SQLException {
        List<List<String>> nested =
                duckdb("SELECT content_spans[1].begin, frames['economic'], targets[1].name, targets[1].tone" + " FROM "
                        + parquet(published, ArticleTables.STATEMENTS)
                        + " WHERE len(targets) > 0 ORDER BY article_id, ordinal");
        assertThat(nested).isNotEmpty().allSatisfy(row -> assertThat(row.subList(0, 3))
                .doesNotContainNull());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theCsvTwinHoldsTheCellsOfTheParquet(Table table) throws IOException {
        List<Row> rows = parquetRows(table);
        List<CSVRecord> records = csv(table);
        assertThat(records.get(0).toList()).isEqualTo(table.columnNames());
        assertThat(records).hasSize(rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < table.columns().size(); column++) {
                assertCell(
                        records.get(i + 1).get(column),
                        table.columns().get(column),
                        rows.get(i).get(column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noCellRunsAsAFormula(Table table) throws IOException {
        for (CSVRecord record : csv(table)) {
            for (int i = 0; i < record.size(); i++) {
                String cell = record.get(i);
                boolean text = table.columns().get(i).type() == ColumnType.Scalar.TEXT;
                if (text && cell != null && !cell.isEmpty()) {
                    assertThat("=+-@\t\r\n").doesNotContain(cell.substring(0, 1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreInTheOrderOfTheKey(Table table) throws SQLException {
        String key = String.join(
                ", ",
                table.key().stream().map(column -> column + " NULLS FIRST").toList());
        String all = "SELECT " + String.join(", ", table.key()) + " FROM " + parquet(published, table);
        assertThat(duckdb(all)).isEqualTo(duckdb(all + " ORDER BY " + key));
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void theEvidenceInDuckdbFindsTheStatementsThatARowCounts(Table table) throws SQLException {
        Table.Evidence evidence = Objects.requireNonNull(table.evidence());
        List<String> queries = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<Row> rows = parquetRows(table);
        for (int i = 0; i < rows.size(); i += rows.size() / 100 + 1) {
            Row row = rows.get(i);
            queries.add("SELECT " + queries.size() + " AS n, count(*) FROM "
                    + parquet(published, ArticleTables.STATEMENTS) + " WHERE " + filled(evidence.duckdb(), table, row));
            counts.add(row.getAs("statements"));
        }
        List<List<String>> found = duckdb(String.join(" UNION ALL ", queries) + " ORDER BY n");
        assertThat(found.stream().map(row -> Long.valueOf(row.get(1)))).containsExactlyElementsOf(counts);
    }

    @Test
    void theDescriptorTellsEveryResourcesColumnsLengthAndHash() throws Exception {
        JsonNode descriptor = new ObjectMapper()
                .readTree(published.resolve("datapackage.json").toFile());
        assertThat(descriptor.get("resources")).hasSize(Tables.all().size());
        for (JsonNode resource : descriptor.get("resources")) {
            String name = resource.get("name").asText();
            Table table = Tables.all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            byte[] content =
                    Files.readAllBytes(published.resolve(resource.get("path").asText()));
            assertThat(resource.get("bytes").asLong()).isEqualTo(content.length);
            assertThat(resource.get("hash").asText())
                    .isEqualTo("sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content)));
            assertThat(resource.get("schema").get("fields").findValuesAsText("name"))
                    .isEqualTo(table.columnNames());
            assertThat(resource.get("schema").get("fields").findValuesAsText("description"))
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void onlyFieldsOfTextListTheirValues() throws IOException {
        JsonNode descriptor = new ObjectMapper()
                .readTree(published.resolve("datapackage.json").toFile());
        for (JsonNode resource : descriptor.get("resources")) {
            for (JsonNode field : resource.get("schema").get("fields")) {
                assertThat(field.at("/constraints/enum").isMissingNode()
                                || field.get("type").asText().equals("string"))
                        .as(field.get("name").asText())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFileTellsTheVersionOfTheTables(Table table) throws SQLException {
        assertThat(duckdb("SELECT decode(value) FROM parquet_kv_metadata(" + parquet(published, table)
                        + ") WHERE decode(key) = 'pullquote.schema_version'"))
                .isNotEmpty()
                .containsOnly(List.of(Tables.VERSION));
    }

    @Test
    void theDictionaryTellsEveryColumn() throws IOException {
        String dictionary = Files.readString(published.resolve("DICTIONARY.md"));
        for (Table table : Tables.all()) {
            assertThat(dictionary).contains("\n## " + table.name() + "\n");
            for (Column column : table.columns()) {
                assertThat(dictionary).contains("\n| `" + column.name() + "` | ");
            }
        }
    }

    @Test
    void theDictionaryOpensWithOnePage() throws IOException {
        String dictionary = Files.readString(published.resolve("DICTIONARY.md"));
        String page = dictionary.substring(0, dictionary.indexOf("\n## "));
        assertThat(page.lines().count()).isLessThan(60);
        for (String table : List.of("statements", "texts", "by_source_speaker", "differences", "utterance_versions")) {
            assertThat(page).contains("`" + table + "`");
        }
    }

    /** A table that is cut at its fifteenth column has what most questions need. */
    @ParameterizedTest
    @FieldSource("org.pullquote.schema.AggregateTables#ALL")
    void anAggregateBeginsWithWhatMostQuestionsNeed(Table table) {
        assertThat(table.leading()).isEqualTo(15);
        assertThat(table.columnNames().subList(0, 15))
                .containsAll(table.key())
                .contains("statements", "direct_share", "mean_tone", "mean_context_tone", "small");
    }

    @Test
    void rowsOfAnotherShapeAreRefused() throws IOException {
        try (OutputClaim claim = claim(parent.resolve("out"));
                Publication publication = Publication.begin(SPARK, claim, "run-1", Layout.WHOLE)) {
            assertThatThrownBy(() -> publication.add(ArticleTables.ARTICLES, rejects(TABLES, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("column article_id of table articles is missing, expected string");
        }
    }

    @Test
    void aRunIdThatIsNoPartOfAFileNameIsRefused() {
        try (OutputClaim claim = claim(parent.resolve("out"))) {
            assertThatThrownBy(() -> Publication.begin(SPARK, claim, "../run", Layout.WHOLE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("run id");
        }
    }

    private static OutputClaim claim(Path out) {
        return OutputClaim.on(new Configuration(), out.toString(), 3);
    }

    /** The tables that are computed from others, kept as rows: here only their publishing is tried. */
    private static Map<Table, Dataset<Row>> derived(GeneratedTables tables) {
        Dataset<Row> articles = SPARK.createDataFrame(tables.articles(), GeneratedTables.ARTICLES);
        Dataset<Row> statements = SPARK.createDataFrame(tables.statements(), GeneratedTables.STATEMENTS);
        Checkpoint keeping = Checkpoint.onExecutors();
        Groups groups = Groups.of(Aggregates.counted(statements), keeping);
        Map<Table, Dataset<Row>> derived = new HashMap<>(Aggregates.of(articles, statements, groups));
        derived.putAll(Aggregates.ofWords(statements, keeping));
        Dataset<Row> texts = SPARK.createDataFrame(tables.texts(), GeneratedTables.TEXTS);
        derived.putAll(Utterances.of(articles, statements, texts, keeping));
        derived.putAll(Aggregates.ofCoverage(
                articles,
                statements,
                groups,
                Objects.requireNonNull(derived.get(UtteranceTables.UTTERANCES)),
                Objects.requireNonNull(derived.get(UtteranceTables.UTTERANCE_VERSIONS))));
        derived.put(SourceTables.SOURCES, new NamedSources(ListedSources.NONE).sources(articles));
        derived.put(SpeakerTables.SPEAKERS, unjoined(statements, "speaker"));
        derived.put(
                SpeakerTables.TARGETS,
                unjoined(
                        statements
                                .withColumn("t", functions.explode(functions.col("targets")))
                                .selectExpr("*", "t.target_id", "t.name AS target", "t.kind AS target_kind"),
                        "target"));
        derived.replaceAll((table, rows) -> SPARK.createDataFrame(rows.collectAsList(), rows.schema()));
        return derived;
    }

    private static void publish(
            Path out, String runId, GeneratedTables tables, Map<Table, Dataset<Row>> derived, int partitions)
            throws IOException {
        try (OutputClaim claim = claim(out);
                Publication publication = Publication.begin(SPARK, claim, runId, Layout.WHOLE)) {
            publication.add(
                    ArticleTables.ARTICLES,
                    SPARK.createDataFrame(tables.articles(), GeneratedTables.ARTICLES)
                            .repartition(partitions));
            publication.add(
                    ArticleTables.TEXTS,
                    SPARK.createDataFrame(tables.texts(), GeneratedTables.TEXTS).repartition(partitions));
            publication.add(
                    ArticleTables.STATEMENTS,
                    SPARK.createDataFrame(tables.statements(), GeneratedTables.STATEMENTS)
                            .repartition(partitions));
            publication.add(
                    AttitudeTable.ATTITUDES,
                    SPARK.createDataFrame(tables.attitudes(), GeneratedTables.ATTITUDES)
                            .repartition(partitions));
            publication.add(ArticleTables.REJECTS, rejects(tables, partitions));
            for (Map.Entry<Table, Dataset<Row>> table : derived.entrySet()) {
                publication.add(table.getKey(), table.getValue().repartition(partitions));
            }
            publication.publish(Map.of("run.json", "{}"));
        }
    }

    /** Every spelling a speaker or target of its own. */
    private static Dataset<Row> unjoined(Dataset<Row> statements, String who) {
        return statements
                .filter(who + "_id IS NOT NULL")
                .groupBy(who + "_id", who)
                .agg(
                        functions.expr("max(" + who + "_kind) AS " + who + "_kind"),
                        functions.expr("count_if(NOT in_headline) AS statements"),
                        functions.expr("count(DISTINCT CASE WHEN NOT in_headline THEN article_id END) AS articles"),
                        functions.expr("count(DISTINCT CASE WHEN NOT in_headline THEN source END) AS sources"),
                        functions.expr("min(published_date) AS first_seen"),
                        functions.expr("max(published_date) AS last_seen"))
                .withColumn("spelling", functions.col(who))
                .withColumn("rule", functions.lit("name"))
                .withColumn("evidence", functions.lit("the name itself"))
                .withColumn("confidence", functions.lit(1.0));
    }

    private static Dataset<Row> rejects(GeneratedTables tables, int partitions) {
        return SPARK.createDataFrame(tables.rejects(), GeneratedTables.REJECTS).repartition(partitions);
    }

    private static List<Row> parquetRows(Table table) {
        return readBySpark(table).rows();
    }

    /** Read once for all tests. */
    private static ReadBySpark readBySpark(Table table) {
        return READ.computeIfAbsent(table, read -> {
            Dataset<Row> rows = SPARK.read()
                    .parquet(published.resolve("parquet/" + table.name()).toString());
            return new ReadBySpark(rows.schema(), rows.collectAsList());
        });
    }

    private record ReadBySpark(StructType columns, List<Row> rows) {}

    private static String filled(String filter, Table table, Row row) {
        String filled = filter;
        List<String> longestFirst = new ArrayList<>(table.key());
        longestFirst.sort(Comparator.comparing(String::length).reversed());
        for (String key : longestFirst) {
            Object value = row.getAs(key);
            filled = filled.replace(":" + key, value == null ? "NULL" : "'" + quoted(value.toString()) + "'");
        }
        return filled;
    }

    /** Within a literal of DuckDB, which ends at a NUL. */
    private static String quoted(String value) {
        return value.replace("'", "''").replace("\0", "' || chr(0) || '");
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.toList();
        }
    }

    private static void copyPublished(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(published)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(published.relativize(path).toString()));
            }
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static void assertCell(String cell, Column column, Object value) throws IOException {
        if (value == null) {
            assertThat(cell).as(column.name()).isNull();
            return;
        }
        assertThat(cell).as(column.name()).isNotNull();
        if (column.type() == ColumnType.Scalar.TEXT) {
            String bare =
                    cell.matches("(?s)'+(?:[\\s\\p{Z}\\p{Cf}]*[=+\\-@]|[\\t\\r\\n]).*") ? cell.substring(1) : cell;
            assertThat(bare).as(column.name()).isEqualTo(((String) value).replace('\u0000', '\uFFFD'));
        } else if (value instanceof Double number) {
            assertThat(Double.parseDouble(cell)).as(column.name()).isCloseTo(number, offset(5.1e-7));
        } else if (column.type() instanceof ColumnType.ListOf) {
            assertThat(new ObjectMapper().readTree(cell)).hasSize(((scala.collection.Seq<?>) value).size());
        } else if (column.type() instanceof ColumnType.MapOf) {
            assertThat(new ObjectMapper().readTree(cell)).hasSize(((scala.collection.Map<?, ?>) value).size());
        } else {
            assertThat(cell).as(column.name()).isEqualTo(value.toString());
        }
    }

    /** Cells by the rules of RFC 4180; an empty cell without quotation marks is null. */
    private static List<CSVRecord> csv(Table table) throws IOException {
        CSVFormat format = CSVFormat.POSTGRESQL_CSV
                .builder()
                .setRecordSeparator("\r\n")
                .setEscape(null)
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .setNullString("")
                .get();
        try (Reader reader = Files.newBufferedReader(published.resolve("csv/" + table.name() + ".csv"))) {
            assertThat(reader.read()).isEqualTo('\uFEFF');
            try (CSVParser parser = format.parse(reader)) {
                return parser.getRecords();
            }
        }
    }

    private static String parquet(Path folder, Table table) {
        return "'" + folder + "/parquet/" + table.name() + "/*.parquet'";
    }

    private static List<List<String>> duckdb(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(results.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
