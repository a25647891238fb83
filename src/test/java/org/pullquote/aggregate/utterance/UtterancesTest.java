package org.pullquote.aggregate.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

class UtterancesTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType ARTICLES = StructType.fromDDL("article_id STRING, published_at TIMESTAMP");
    private static final StructType STATEMENTS =
            StructType.fromDDL("statement_id STRING, article_id STRING, source STRING,"
                    + " published_date DATE, copy_of STRING, story_id STRING, ordinal INT, kind STRING, content STRING, speaker STRING,"
                    + " speaker_id STRING, speaker_kind STRING, confidence DOUBLE, cue STRING, stance STRING, tone DOUBLE,"
                    + " context_tone DOUBLE, in_headline BOOLEAN, within STRING,"
                    + " content_text_spans ARRAY<STRUCT<begin: INT, end: INT>>");
    private static final StructType TEXTS = StructType.fromDDL("article_id STRING, text STRING");
    private static final String FIRST =
            "The vessel crossed into our waters at 4:12 in the morning and refused three orders to stop.";
    private static final String SECOND = "Our sailors acted with complete restraint, and nobody was hurt.";
    private static final String A =
            "the northern gates of the harbour stood open all through the winter storms of March";
    private static final String B = "every captain along the coast knew about the broken lights on the outer pier";
    private static final String C = "the ministry has sent neither money nor engineers to the islands since autumn";

    private static final List<Row> SAID = List.of(
            statement("full", "direct", FIRST + " " + SECOND, "valesko", 3),
            statement("same", "direct", FIRST + " " + SECOND, "valesko", 4),
            statement("first", "direct", FIRST, "valesko", 3),
            statement("second", "direct", SECOND, "valesko", 4),
            statement("unsure", "direct", FIRST, null, 5),
            statement(
                    "altered",
                    "direct",
                    "The vessel crossed into our waters at 4:12 this morning and refused three orders to stop",
                    "valesko",
                    3),
            statement(
                    "mixed",
                    "mixed",
                    "that the boat had “refused three orders to stop” and that “our sailors acted with complete restraint”",
                    "valesko",
                    3),
            statement(
                    "told",
                    "indirect",
                    "the trawler crossed into the waters in the morning and refused three orders to stop",
                    "valesko",
                    3),
            statement(
                    "told-late",
                    "indirect",
                    "the vessel crossed into the waters in the morning and refused orders to stop",
                    "valesko",
                    20),
            statement(
                    "told-by-another",
                    "indirect",
                    "the vessel crossed into the waters in the morning and refused orders to stop",
                    "brenn",
                    3),
            statement("other-speaker", "direct", FIRST, "vale", 3),
            statement("stock-1", "direct", "We will make this valley great again", "brenn", 1),
            statement("stock-2", "direct", "We will make this valley great again", "brenn", 28),
            statement("stock-3", "direct", "We will make this valley great again", "vale", 1),
            statement("chain-1", "direct", A + ". " + B + ".", "brenn", 6),
            statement("chain-2", "direct", B + ". " + C + ".", "brenn", 6),
            statement("chain-3", "direct", B, "brenn", 6),
            statement(
                    "alone",
                    "direct",
                    "Nobody had asked the people of the southern valley about any of this",
                    "brenn",
                    9));

    private static final Map<Table, Map<String, Row>> TABLES = tables(SAID, 1);

    @Test
    void oneThingSaidIsOneUtteranceWithAllItsVersions() {
        assertThat(versions(TABLES, "full"))
                .containsOnly(
                        Map.entry("full", "verbatim"),
                        Map.entry("same", "verbatim"),
                        Map.entry("first", "trimmed"),
                        Map.entry("second", "trimmed"),
                        Map.entry("unsure", "trimmed"),
                        Map.entry("altered", "altered"),
                        Map.entry("mixed", "trimmed"),
                        Map.entry("told", "paraphrased"));
    }

    @Test
    void anUtteranceTellsItsFullestFormWhoSaidItAndWhoHadItFirst() {
        Row utterance = utterance("full");
        assertThat(utterance.<String>getAs("content")).isEqualTo(FIRST + " " + SECOND);
        assertThat(utterance.<String>getAs("speaker_id")).isEqualTo("valesko");
        assertThat(utterance.<Object>getAs("first_date")).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(utterance.<String>getAs("first_article_id")).isEqualTo("article-altered");
        assertThat(utterance.<String>getAs("first_source")).isEqualTo("source-altered");
        assertThat(utterance.<Long>getAs("statements")).isEqualTo(8);
        assertThat(utterance.<Long>getAs("sources")).isEqualTo(8);
        assertThat(utterance.<Long>getAs("trimmed")).isEqualTo(4);
        assertThat(utterance.<Long>getAs("texts")).isEqualTo(7);
    }

    @Test
    void theSameWordsOfAnotherSpeakerAreAnotherUtteranceAndSaySo() {
        assertThat(utterance("full").<String>getList(utterance("full").fieldIndex("other_speakers")))
                .containsExactly("vale");
        assertThat(utterance("other-speaker")
                        .<String>getList(utterance("other-speaker").fieldIndex("other_speakers")))
                .containsExactly("valesko");
    }

    @Test
    void phrasesThatAreSaidAgainAndAgainJoinNothing() {
        assertThat(rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS).values())
                .extracting(row -> row.<String>getAs("statement_id"))
                .doesNotContain("stock-1", "stock-2", "stock-3", "alone", "told-late", "told-by-another");
    }

    @Test
    void whatOverlapsWithoutBeingContainedIsNotJoinedByAChain() {
        assertThat(versions(TABLES, "chain-1")).doesNotContainKey("chain-2");
        assertThat(versions(TABLES, "chain-2")).doesNotContainKey("chain-1");
        assertThat(versions(TABLES, "chain-1").size()
                        + versions(TABLES, "chain-2").size())
                .isEqualTo(2);
    }

    @Test
    void theAlignmentShowsWhatAVersionChanged() {
        Row altered = Objects.requireNonNull(
                rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS).get("altered"));
        assertThat(altered.<Row>getList(altered.fieldIndex("alignment")))
                .extracting(row -> row.getString(0) + ": " + row.getString(1) + " | " + row.getString(2))
                .containsExactly(
                        "kept: The vessel crossed into our waters at 4:12 | The vessel crossed into our waters at 4:12",
                        "replaced: in the | this",
                        "kept: morning and refused three orders to stop. | morning and refused three orders to stop",
                        "left_out: " + SECOND + " | ");
        assertThat(altered.<Integer>getAs("words_put_in")).isEqualTo(1);
        assertThat(altered.<Integer>getAs("words_left_out")).isEqualTo(12);
    }

    @Test
    void everyVersionLeadsBackToAStatementAndCountsOnce() {
        Map<String, Row> versions = rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS);
        assertThat(SAID).extracting(row -> row.getString(0)).containsAll(versions.keySet());
        for (Row utterance : rows(TABLES, UtteranceTables.UTTERANCES).values()) {
            assertThat(versions(TABLES, utterance.getAs("utterance_id")))
                    .hasSize((int) utterance.<Long>getAs("statements").longValue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void utterancesAreTheSameHoweverStatementsAreSpread(int partitions) {
        List<Row> shuffled = new ArrayList<>(SAID);
        Collections.shuffle(shuffled, new Random(partitions));
        assertThat(tables(shuffled, partitions)).isEqualTo(TABLES);
    }

    @Test
    void aThingQuotedAThousandTimesIsOneUtterance() {
        List<Row> many = IntStream.range(0, 1000)
                .mapToObj(i ->
                        statement("s" + (1000 + i), "direct", i % 3 == 0 ? FIRST : FIRST + " " + SECOND, "valesko", 3))
                .toList();
        assertThat(rows(tables(many, 4), UtteranceTables.UTTERANCES)).containsOnlyKeys("s1001");
    }

    @Test
    void theHalvesOfASplitQuotationAreHeldAgainstTheWholeTogether() {
        String longer = "Those who ride the trams in the rain, because nobody built a roof, are your victims, Mr. Hale";
        List<Row> said = List.of(
                statement(
                        "whole",
                        "direct",
                        FIRST + " Those who ride the trams in the rain are your victims.",
                        "vale",
                        3),
                statement("half", "split", 4, FIRST, "vale"),
                statement("other-half", "split", 5, longer, "vale"),
                statement("short", "short", 4, "The vessel crossed into", "vale"),
                statement("rest", "short", 5, FIRST.substring("The vessel crossed into ".length()), "vale"));
        Map<Table, Map<String, Row>> tables = tables(said, 2);
        assertThat(versions(tables, "half"))
                .containsOnly(
                        Map.entry("whole", "trimmed"),
                        Map.entry("half", "verbatim"),
                        Map.entry("other-half", "verbatim"),
                        Map.entry("short", "trimmed"),
                        Map.entry("rest", "trimmed"));
        Row utterance =
                Objects.requireNonNull(rows(tables, UtteranceTables.UTTERANCES).get("half"));
        assertThat(utterance.<String>getAs("content")).isEqualTo(FIRST + " " + longer);
        assertThat(rows(tables, UtteranceTables.UTTERANCE_VERSIONS).get("short"))
                .extracting(row -> row.<Integer>getAs("words_left_out"))
                .isEqualTo(Wording.of(longer).size());
    }

    /** One paper merged two sentences; to hold all others against it would make them all wrong. */
    @Test
    void whatIsTrimmedOfOneFormIsNotHeldAgainstAnother() {
        String town = "They have offered me the price of a flat in town for ground my family has worked since 1790";
        List<Row> said = List.of(
                statement("one", "direct", town, "pettifer", 3),
                statement("two", "direct", town, "pettifer", 3),
                statement(
                        "changed",
                        "direct",
                        "They have offered me the price of a flat for ground my own people worked since 1790! You can’t plough a flat in any field!",
                        "pettifer",
                        3),
                statement("short", "direct", "They have offered me the price of a flat in town", "pettifer", 4));

        assertThat(versions(tables(said, 2), "one"))
                .containsEntry("short", "trimmed")
                .containsEntry("two", "verbatim");
    }

    @Test
    void whatOnePaperChangedIsNotWhatTheOthersAreHeldAgainst() {
        List<Row> said = List.of(
                statement("merged", "direct", FIRST.replace("stop.", "stop, and our") + SECOND.substring(3), "vale", 3),
                statement("one", "direct", FIRST + " " + SECOND, "vale", 3),
                statement("first", "two", 4, FIRST, "vale"),
                statement("second", "two", 5, SECOND, "vale"));
        assertThat(versions(tables(said, 2), "first"))
                .containsOnly(
                        Map.entry("merged", "altered"),
                        Map.entry("one", "verbatim"),
                        Map.entry("first", "verbatim"),
                        Map.entry("second", "verbatim"));
    }

    @Test
    @Timeout(300)
    void aQuotationOfTwoThousandWordsInManyArticlesIsOneUtterance() {
        isOneUtterance(15);
    }

    @Test
    @Tag("long")
    @Timeout(300)
    void aQuotationOfTwoThousandWordsInFiftyArticlesIsOneUtterance() {
        isOneUtterance(50);
    }

    private static void isOneUtterance(int articles) {
        Random random = new Random(13);
        String[] speech = random.ints(2000, 0, 400).mapToObj(i -> "word" + i).toArray(String[]::new);
        List<Row> many = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            speech[random.nextInt(1000)] = "slip" + i;
            many.add(statement("s" + (1000 + i), "direct", String.join(" ", speech), "valesko", 3));
        }
        assertThat(rows(tables(many, 4), UtteranceTables.UTTERANCES).values())
                .singleElement()
                .satisfies(utterance ->
                        assertThat(utterance.<Long>getAs("articles")).isEqualTo(articles));
    }

    private static Row utterance(String id) {
        return Objects.requireNonNull(rows(TABLES, UtteranceTables.UTTERANCES).get(id));
    }

    private static Map<String, Row> rows(Map<Table, Map<String, Row>> tables, Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private static Map<String, String> versions(Map<Table, Map<String, Row>> tables, String utterance) {
        Map<String, String> versions = new TreeMap<>();
        rows(tables, UtteranceTables.UTTERANCE_VERSIONS).forEach((statement, row) -> {
            if (row.getAs("utterance_id").equals(utterance)) {
                versions.put(statement, row.getAs("version"));
            }
        });
        return versions;
    }

    @Test
    void aParaphraseJoinsWhatItSaysAndNotWhatItIsAbout() {
        List<Row> statements = new ArrayList<>(SAID);
        statements.add(statement(
                "ferry",
                "direct",
                "The ferry is a threat to every pier on this coast. We will close the crossing before winter.",
                "brenn",
                11));
        statements.add(statement(
                "says-so", "indirect", "the ferry threatened the piers and the crossing would close", "brenn", 11));
        statements.add(statement(
                "of-the-ferry", "indirect", "the ferry company had asked for money for a bridge", "brenn", 11));
        statements.add(statement("a-word", "indirect", "winter would come", "brenn", 11));
        assertThat(versions(tables(statements, 1), "ferry"))
                .containsOnly(Map.entry("ferry", "verbatim"), Map.entry("says-so", "paraphrased"));
    }

    @Test
    void aParaphraseOfAnotherDayJoinsWithinItsStoryAlone() {
        String quoted = "The ferry is a threat to every pier on this coast. We will close the crossing before winter.";
        String told = "the ferry threatened the piers and the crossing would close";
        List<Row> statements = List.of(
                with("story_id", "s1", statement("ferry", "direct", quoted, "brenn", 11)),
                with("story_id", "s1", statement("next-day", "indirect", told, "brenn", 12)),
                with("story_id", "s2", statement("other-story", "indirect", told, "brenn", 12)),
                statement("no-story", "indirect", told, "brenn", 12),
                with("story_id", "s2", statement("same-day", "indirect", told, "brenn", 11)));

        assertThat(versions(tables(statements, 1), "ferry")).containsOnlyKeys("ferry", "next-day", "same-day");
    }

    @Test
    void whatIsToldWithinAnotherStatementIsNoParaphrase() {
        String quoted = "The ferry is a threat to every pier on this coast. We will close the crossing before winter.";
        String told = "the ferry threatened the piers and the crossing would close";
        List<Row> statements = List.of(
                statement("ferry", "direct", quoted, "brenn", 11),
                statement("told", "indirect", told, "brenn", 11),
                with("within", "outer", statement("nested", "indirect", told, "brenn", 11)));

        assertThat(versions(tables(statements, 1), "ferry")).containsOnlyKeys("ferry", "told");
    }

    @Test
    void aParaphraseThatSharesNamesAloneIsNone() {
        List<Row> statements = List.of(
                statement(
                        "quoted",
                        "direct",
                        "Tessa Quillfeather has told Jorun Askeland and the Ropewalk Fund everything about her boat.",
                        "brenn",
                        11),
                statement(
                        "names",
                        "indirect",
                        "Tessa Quillfeather and Jorun Askeland (of the Ropewalk Fund) hid a letter",
                        "brenn",
                        11),
                statement(
                        "says-so",
                        "indirect",
                        "Tessa Quillfeather told Jorun Askeland of the Ropewalk Fund about the boat",
                        "brenn",
                        11));

        assertThat(versions(tables(statements, 1), "quoted")).containsOnlyKeys("quoted", "says-so");
    }

    @Test
    void whatAnOutletReportsIsNoParaphraseOfWhatItIsQuotedWith() {
        String quoted = "The ferry is a threat to every pier on this coast. We will close the crossing before winter.";
        String told = "the ferry threatened the piers and the crossing would close";
        List<Row> statements = List.of(
                with("speaker_kind", "outlet", statement("ferry", "direct", quoted, "gazette", 11)),
                with("speaker_kind", "outlet", statement("told", "indirect", told, "gazette", 11)));

        assertThat(rows(tables(statements, 1), UtteranceTables.UTTERANCE_VERSIONS))
                .isEmpty();
    }

    @Test
    void whatStandsInTheTextOfAnArticleBesideItsQuotationIsNotLeftOut() {
        List<Row> statements = List.of(
                statement("full", "direct", FIRST + " " + SECOND, "vale", 3),
                statement("cut", "direct", FIRST, "vale", 3),
                statement("beside", "direct", FIRST, "vale", 3));
        Map<String, String> texts = Map.of(
                "article-full", FIRST + " " + SECOND,
                "article-cut", "“" + FIRST + "” The minister left the hall.",
                "article-beside",
                        "“" + FIRST
                                + "” The minister said that our sailors acted with complete restraint, and nobody was hurt.");
        Map<Table, Map<String, Row>> tables = tables(
                statements,
                statements.stream()
                        .map(row -> RowFactory.create(row.getString(1), null))
                        .toList(),
                texts,
                2);

        assertThat(versions(tables, "full"))
                .containsOnly(
                        Map.entry("full", "verbatim"), Map.entry("cut", "trimmed"), Map.entry("beside", "verbatim"));
    }

    private static Row with(String column, String value, Row row) {
        Object[] cells = new Object[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = STATEMENTS.fieldNames()[i].equals(column) ? value : row.get(i);
        }
        return RowFactory.create(cells);
    }

    private static Map<Table, Map<String, Row>> tables(List<Row> statements, int partitions) {
        List<Row> articles = statements.stream()
                .map(row -> row.getString(1))
                .distinct()
                .map(article -> RowFactory.create(article, null))
                .toList();
        Map<String, String> texts = new TreeMap<>();
        statements.forEach(row -> texts.merge(row.getString(1), row.getAs(8), (one, other) -> one + "\n\n" + other));
        return tables(statements, articles, texts, partitions);
    }

    private static Map<Table, Map<String, Row>> tables(
            List<Row> statements, List<Row> articles, Map<String, String> texts, int partitions) {
        List<Row> textRows = texts.entrySet().stream()
                .map(text -> RowFactory.create(text.getKey(), text.getValue()))
                .toList();
        Map<Table, Map<String, Row>> tables = new LinkedHashMap<>();
        Utterances.of(
                        SPARK.createDataFrame(articles, ARTICLES),
                        SPARK.createDataFrame(statements, STATEMENTS).repartition(partitions),
                        SPARK.createDataFrame(textRows, TEXTS).repartition(partitions),
                        Checkpoint.onExecutors())
                .forEach((table, rows) -> tables.put(table, byId(table, rows)));
        return tables;
    }

    private static Map<String, Row> byId(Table table, Dataset<Row> rows) {
        String id = table.key().get(table.key().size() - 1);
        Map<String, Row> byId = new TreeMap<>();
        rows.collectAsList().forEach(row -> byId.put(row.getAs(id), row));
        return byId;
    }

    private static Row statement(String id, String kind, String content, @Nullable String speaker, int day) {
        return statement(id, "article-" + id, 1, kind, content, speaker, day);
    }

    private static Row statement(String id, String article, int ordinal, String content, String speaker) {
        return statement(id, article, ordinal, "direct", content, speaker, 3);
    }

    private static Row statement(
            String id, String article, int ordinal, String kind, String content, @Nullable String speaker, int day) {
        return RowFactory.create(
                id,
                article,
                "source-" + id,
                LocalDate.of(2025, 3, day),
                id.equals("same") ? "article-full" : null,
                null,
                ordinal,
                kind,
                content,
                speaker == null ? null : "Ms. " + speaker,
                speaker,
                speaker == null ? null : "person",
                0.9,
                "said",
                "neutral",
                0.1,
                null,
                false,
                null,
                new Row[] {RowFactory.create(0, content.length())});
    }
}
