package org.pullquote.aggregate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.NamedSpeakers;
import org.pullquote.join.SpeakerAliases;
import org.pullquote.run.GeneratedTables;

/** Speakers, targets and holders of attitudes under one join. */
class JoinedSpeakersTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final GeneratedTables GENERATED = GeneratedTables.of(5, 8);

    private static final JoinedSpeakers JOINED = joined(new SpeakerAliases(Map.of("the boss", "Ada Lund"), Map.of()));

    @Test
    void whoSpeaksHereAndIsSpokenOfThereHasOneKey() {
        assertThat(targets(JOINED.statements()))
                .containsExactly(
                        "ada-lund: Orlow orlow place",
                        "null: Ada Lund ada-lund person, Port Council the-port-council organization",
                        "the-port-council: the boss ada-lund person",
                        "orlow: ");
        assertThat(JOINED.attitudes()
                        .selectExpr("concat_ws(' ', holder, holder_id)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("Ada Lund ada-lund");
    }

    /** So that statements grouped by their speaker are the rows of the table of speakers. */
    @Test
    void statementsHaveTheJoinedNameOfTheirSpeakerAndThatOfTheArticle() {
        Dataset<Row> statements = joined(new SpeakerAliases(Map.of("Orlow", "Government of Orlow"), Map.of()))
                .statements();
        assertThat(statements
                        .filter("speaker IS NOT NULL")
                        .orderBy("article_id", "ordinal")
                        .selectExpr("concat(speaker_in_article, ': ', speaker)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .contains("Orlow: Government of Orlow", "Ada Lund: Ada Lund");
    }

    @Test
    void aggregatesCountThemUnderTheirJoinedNames() {
        assertThat(targets(JOINED.underJoinedNames()))
                .containsExactly(
                        "ada-lund: Orlow orlow place",
                        "null: Ada Lund ada-lund person, The Port Council the-port-council organization",
                        "the-port-council: Ada Lund ada-lund person",
                        "orlow: ");
    }

    @Test
    void everySpellingOfATargetIsListedWithItsReason() {
        assertThat(JOINED.targets()
                        .selectExpr("concat_ws(' ', target_id, target_kind, spelling, statements, rule)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder(
                        "ada-lund person Ada Lund 1 name",
                        "ada-lund person the boss 1 alias",
                        "orlow place Orlow 1 name",
                        "the-port-council organization Port Council 1 name");
        assertThat(JOINED.speakers().selectExpr("speaker_id", "speaker_kind").collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrder(
                        "[ada-lund,person]", "[the-port-council,organization]", "[orlow,organization]");
    }

    /** "Ada Lund and others said" makes the statement a group's, and the council beside other bodies no person. */
    @Test
    void whoIsNamedBesideOthersIsCountedAsWhatItIsElsewhere() {
        List<Row> statements = List.of(
                statement(0, "Ada Lund", "person"),
                statement(1, "The Port Council", "organization"),
                beside(2, "The Port Council"),
                beside(3, "Ada Lund"),
                beside(4, "Tom Vale"));
        JoinedSpeakers joined = JoinedSpeakers.of(
                SPARK.createDataFrame(statements, GeneratedTables.STATEMENTS),
                SPARK.createDataFrame(List.of(), GeneratedTables.ATTITUDES),
                SpeakerAliases.NONE,
                Checkpoint.onExecutors());
        assertThat(joined.underJoinedNames()
                        .selectExpr("explode(" + NamedSpeakers.ALL + ") AS by")
                        .selectExpr("concat_ws(' ', by.speaker_id, by.kind)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder(
                        "ada-lund person",
                        "the-port-council organization",
                        "the-port-council organization",
                        "ada-lund person",
                        "tom-vale person");
    }

    @Test
    void whoMakeAStatementTogetherHaveAKindEachAndTheStatementIsAGroups() {
        Row[] both = {
            RowFactory.create("Ada Lund", null, "person"), RowFactory.create("The Port Council", null, "organization")
        };
        assertThat(kinds(together("group", both)))
                .containsExactly("group: person organization", "person: person organization");
    }

    /** Rows of tables before 2.0 have the kind of the first speaker, and of each none. */
    @Test
    void peopleWhoMadeAStatementTogetherAreAGroupAlsoInRowsOfEarlierVersions() {
        Row[] both = {RowFactory.create("Ada Lund", null, null), RowFactory.create("Tom Vale", null, null)};
        assertThat(kinds(together("person", both))).containsExactly("group: ", "person: person person");
    }

    /** The kinds of a statement and of its speakers, as published and as aggregates count them. */
    private static List<String> kinds(Row statement) {
        JoinedSpeakers joined = JoinedSpeakers.of(
                SPARK.createDataFrame(List.of(statement), GeneratedTables.STATEMENTS),
                SPARK.createDataFrame(List.of(), GeneratedTables.ATTITUDES),
                SpeakerAliases.NONE,
                Checkpoint.onExecutors());
        return Stream.of(joined.statements(), joined.underJoinedNames())
                .map(rows -> rows.selectExpr(
                                "concat(speaker_kind, ': ', concat_ws(' ', transform(speakers, s -> s.kind)))")
                        .first()
                        .getString(0))
                .toList();
    }

    private static Row together(String kind, Row... speakers) {
        return with(
                statement(0, "Ada Lund and another", kind), GeneratedTables.STATEMENTS, Map.of("speakers", speakers));
    }

    @Test
    void joinedRowsCanBeJoinedAgain() {
        JoinedSpeakers again = JoinedSpeakers.of(
                JOINED.statements(), JOINED.attitudes(), SpeakerAliases.NONE, Checkpoint.onExecutors());
        assertThat(targets(again.statements())).contains("the-port-council: the boss the-boss person");
    }

    private static JoinedSpeakers joined(SpeakerAliases aliases) {
        List<Row> statements = List.of(
                statement(0, "Ada Lund", "person", target("Orlow", "place")),
                statement(1, null, "unnamed", target("Ada Lund", "person"), target("Port Council", "organization")),
                statement(2, "The Port Council", "organization", target("the boss", "person")),
                // A place that speaks is its government.
                statement(3, "Orlow", "organization"));
        List<Row> attitudes = List.of(with(
                GENERATED.attitudes().get(0),
                GeneratedTables.ATTITUDES,
                Map.of("holder", "Ada Lund", "holder_kind", "person")));
        return JoinedSpeakers.of(
                SPARK.createDataFrame(statements, GeneratedTables.STATEMENTS),
                SPARK.createDataFrame(attitudes, GeneratedTables.ATTITUDES),
                aliases,
                Checkpoint.onExecutors());
    }

    private static Row statement(int number, @Nullable String speaker, String kind, Row... targets) {
        Map<String, @Nullable Object> cells = new java.util.HashMap<>();
        cells.put("speaker", speaker);
        cells.put("speaker_in_article", speaker);
        cells.put("speaker_kind", kind);
        cells.put("speaker_role", null);
        cells.put("in_headline", false);
        cells.put("targets", targets);
        return with(GENERATED.statements().get(number), GeneratedTables.STATEMENTS, cells);
    }

    /** A statement of somebody with others who have no name. */
    private static Row beside(int number, String speaker) {
        Row[] speakers = {RowFactory.create(speaker, null, null)};
        return with(statement(number, null, "group"), GeneratedTables.STATEMENTS, Map.of("speakers", speakers));
    }

    private static Row target(String name, String kind) {
        return RowFactory.create(name, null, kind, 0, 1, 0.5, "positive");
    }

    private static Row with(Row row, org.apache.spark.sql.types.StructType schema, Map<String, ?> changed) {
        @Nullable Object[] cells = new @Nullable Object[row.size()];
        Arrays.setAll(cells, row::get);
        changed.forEach((name, value) -> cells[schema.fieldIndex(name)] = value);
        return RowFactory.create(cells);
    }

    /** Each statement's speaker and targets: name, key, kind. */
    private static List<String> targets(Dataset<Row> statements) {
        return statements
                .orderBy("article_id", "ordinal")
                .selectExpr("concat(coalesce(speaker_id, 'null'), ': ', concat_ws(', ', transform(targets,"
                        + " t -> concat_ws(' ', t.name, t.target_id, t.kind))))")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
