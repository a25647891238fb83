package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.group.Groups;

class StoryAggregatesTest {
    private static final SparkSession SPARK = LocalSpark.session();

    private static final Dataset<Row> ARTICLES = SPARK.sql("""
            SELECT * FROM VALUES
              ('a', 'The Bell', 'Ferry sinks off Orlow', DATE '2025-03-01', 's', 0.5D, NULL),
              ('b', 'Harbour News', '', DATE '2025-03-02', 's', 0.9D, 'b'),
              ('c', 'Coast Radio', 'Ferry down', DATE '2025-03-02', 's', 0.6D, 'b'),
              ('d', 'Coast Radio', 'Mayor opens school', DATE '2025-03-02', NULL, NULL, NULL),
              ('e', 'Valley Post', 'Cup goes north', DATE '2025-03-02', NULL, NULL, NULL),
              ('f', 'Late Mail', 'Cup goes north', DATE '2025-03-03', NULL, NULL, NULL)
            AS articles(article_id, source, title, published_date, story_id, story_similarity, copy_group)
            """);

    private static final List<Row> HEARD = heard(statements());
    private static final Row STORY =
            new StoryAggregates(ARTICLES, statements()).stories().first();

    @Test
    void aStoryIsItsArticlesUnderTheHeadlineThatIsMostLikeTheOthers() {
        assertThat(STORY.<String>getAs("title")).isEqualTo("Ferry down");
        assertThat(STORY.<Long>getAs("articles")).isEqualTo(3);
        assertThat(STORY.<Long>getAs("texts")).isEqualTo(2);
        assertThat(STORY.<Long>getAs("sources")).isEqualTo(3);
        assertThat(STORY.getList(STORY.fieldIndex("source_names")))
                .isEqualTo(List.of("Coast Radio", "Harbour News", "The Bell"));
        assertThat(STORY.<java.time.LocalDate>getAs("first_date")).hasToString("2025-03-01");
        assertThat(STORY.<java.time.LocalDate>getAs("last_date")).hasToString("2025-03-02");
        assertThat(STORY.<Double>getAs("cohesion")).isEqualTo(0.666667);
        assertThat(STORY.<Long>getAs("statements")).isEqualTo(5);
        assertThat(STORY.<Long>getAs("speakers")).isEqualTo(2);
    }

    @Test
    void theNamesOfAStoryAreThoseThatHalfOfItsArticlesGive() {
        assertThat(STORY.getList(STORY.fieldIndex("names"))).isEqualTo(List.of("Ada Lund", "Orlow"));
    }

    @Test
    void aSpeakerThatTwoOtherSourcesHeardIsSilentInTheThird() {
        assertThat(HEARD)
                .extracting(row -> row.getAs("source") + " " + row.getAs("speaker_id") + " " + row.getAs("heard"))
                .containsExactly(
                        "Coast Radio lund false",
                        "Coast Radio vale true",
                        "Harbour News lund true",
                        "The Bell lund true");
        Row silent = HEARD.get(0);
        assertThat(silent.<Long>getAs("statements")).isZero();
        assertThat(silent.<Long>getAs("words")).isZero();
        assertThat(silent.<Long>getAs("heard_elsewhere")).isEqualTo(2);
        assertThat(silent.<String>getAs("speaker")).isEqualTo("Ada Lund");
        assertThat(silent.<Object>getAs("mean_tone")).isNull();
        assertThat(silent.getList(silent.fieldIndex("examples"))).isEmpty();
    }

    @Test
    void whoSpeaksTogetherWithOthersIsHeard() {
        List<Row> heard = heard(
                statements().unionByName(joint("c", "Coast Radio", null, "vale", "Tom Vale", "lund", "Ada Lund")));
        assertThat(heard)
                .extracting(row -> row.getAs("source") + " " + row.getAs("speaker_id") + " " + row.getAs("heard") + " "
                        + row.getAs("heard_elsewhere"))
                .containsExactly(
                        "Coast Radio lund true 2",
                        "Coast Radio vale true 0",
                        "Harbour News lund true 2",
                        "The Bell lund true 2");
        assertThat(heard.get(0).<String>getAs("speaker")).isEqualTo("Ada Lund");
        assertThat(heard.get(0).<Long>getAs("statements")).isEqualTo(1);
    }

    @Test
    void anOutletWithAVersionOfAnUtteranceIsNotSilentOnItsSpeaker() {
        assertThat(heard(statements(), "'s', 'Coast Radio', 'lund'"))
                .extracting(row -> row.getAs("source") + " " + row.getAs("speaker_id"))
                .containsExactly("Coast Radio vale", "Harbour News lund", "The Bell lund");
    }

    @Test
    void copiesOfOneTextDoNotMakeTheThirdOutletSilent() {
        Dataset<Row> copied = statements().withColumn("copy_of", expr("if(article_id IN ('a', 'b'), 'a', NULL)"));
        assertThat(heard(copied))
                .extracting(row -> row.getAs("source") + " " + row.getAs("speaker_id"))
                .doesNotContain("Coast Radio lund");
    }

    @Test
    void aHeardSpeakerIsMeasuredByTheSourcesOwnStatementsInTheStory() {
        Row bell = HEARD.get(3);
        assertThat(bell.<Long>getAs("statements")).isEqualTo(2);
        assertThat(bell.<Long>getAs("heard_elsewhere")).isEqualTo(1);
        assertThat(bell.<Double>getAs("direct_share")).isEqualTo(0.5);
        assertThat(bell.<Double>getAs("mean_tone")).isEqualTo(0.15);
    }

    @Test
    void anOutletCarriesTheSpeakersOfTheUtterancesOfItsArticlesInTheStory() {
        Dataset<Row> utterances = SPARK.sql(
                "SELECT * FROM VALUES ('u', 'lund'), ('v', NULL), ('w', 'vale') AS u(utterance_id, speaker_id)");
        Dataset<Row> versions =
                SPARK.sql("SELECT * FROM VALUES ('u', 'c'), ('v', 'b'), ('w', 'd') AS v(utterance_id, article_id)");
        assertThat(StorySources.carriedSpeakers(ARTICLES, utterances, versions).collectAsList())
                .extracting(row -> row.mkString(" "))
                .containsExactly("s Coast Radio lund");
    }

    @Test
    void anOutletThatPublishedOnTheDayAndHasNothingOfTheStoryHasARow() {
        Dataset<Row> versions = SPARK.sql("""
                SELECT * FROM VALUES ('u', 'a'), ('u', 'b'), ('v', 'b'), ('v', 'b'), ('w', 'd')
                AS versions(utterance_id, article_id)
                """);
        List<Row> rows = StorySources.of(ARTICLES, statements(), versions)
                .orderBy("source")
                .collectAsList();
        assertThat(rows)
                .extracting(
                        row -> row.getAs("source") + " " + row.getAs("covered") + " " + row.getAs("statements") + " "
                                + row.getAs("speakers") + " " + row.getList(row.fieldIndex("speaker_names")) + " "
                                + row.getAs("utterances_carried") + " of " + row.getAs("utterances") + " "
                                + row.getAs("carried_share"))
                .containsExactly(
                        "Coast Radio true 1 1 [Tom Vale] 0 of 2 0.0",
                        "Harbour News true 2 1 [Ada Lund] 2 of 2 1.0",
                        "The Bell true 2 1 [Ada Lund] 1 of 2 0.5",
                        "Valley Post false 0 0 [] 0 of 2 0.0");
        assertThat(rows.get(3).<Object>getAs("headline")).isNull();
        assertThat(rows.get(1).<String>getAs("title")).isEqualTo("Ferry down");
    }

    private static List<Row> heard(Dataset<Row> statements) {
        return heard(statements, "'s', 'The Bell', 'lund'");
    }

    private static List<Row> heard(Dataset<Row> statements, String carried) {
        return new StoryAggregates(ARTICLES, statements)
                .heard(
                        Groups.of(statements, (name, rows) -> rows),
                        SPARK.sql("SELECT * FROM VALUES (" + carried + ") AS carried(story_id, source, speaker_id)"))
                .orderBy("source", "speaker_id")
                .collectAsList();
    }

    /** A statement that two make together. */
    private static Dataset<Row> joint(
            String article, String source, String id, String firstId, String first, String secondId, String second) {
        return statements()
                .filter("article_id = 'c'")
                .withColumn("article_id", lit(article))
                .withColumn("source", lit(source))
                .withColumn("statement_id", lit(article + "#joint"))
                .withColumn("speaker_id", lit(id).cast("STRING"))
                .withColumn("speaker", lit(null).cast("STRING"))
                .withColumn(
                        "speakers",
                        expr(
                                "array(named_struct('name', '%s', 'kind', 'person', 'speaker_id', '%s'), named_struct('name', '%s', 'kind', 'person', 'speaker_id', '%s'))"
                                        .formatted(first, firstId, second, secondId)));
    }

    private static Dataset<Row> statements() {
        String target = "named_struct('name', '%1$s', 'target_id', '%1$s', 'kind', 'place', 'tone', 0.1D)";
        String orlow = target.formatted("Orlow");
        String spring = target.formatted("Spring Hill");
        return SPARK.sql("""
                SELECT *, concat(article_id, '#', ordinal) AS statement_id, 0.5D AS confidence, 10 AS words,
                  1.0D AS quoted_share, 0.1D AS context_tone, 'neutral' AS tone_label, 0.1D AS loaded, 0.1D AS context_loaded,
                  'neutral' AS stance, map('economic', 0.5D) AS frames, 'person' AS speaker_kind, 'mayor' AS speaker_role,
                  CAST(NULL AS STRING) AS copy_of, CAST(NULL AS STRING) AS within, CAST(NULL AS STRING) AS source_group,
                  CAST(array() AS ARRAY<STRUCT<name: STRING, kind: STRING, speaker_id: STRING>>) AS speakers, DATE '2025-03-01' AS published_date
                FROM VALUES
                  ('a', 1, 'The Bell', 's', 'lund', 'Ada Lund', 'direct', 0.1D, array(ORLOW)),
                  ('a', 2, 'The Bell', 's', 'lund', 'Lund', 'indirect', 0.2D, array(SPRING)),
                  ('b', 1, 'Harbour News', 's', 'lund', 'Ada Lund', 'direct', 0.3D, array()),
                  ('b', 2, 'Harbour News', 's', NULL, NULL, 'direct', 0.3D, array(ORLOW)),
                  ('c', 1, 'Coast Radio', 's', 'vale', 'Tom Vale', 'direct', 0.3D, array()),
                  ('d', 1, 'Coast Radio', NULL, 'lund', 'Ada Lund', 'direct', 0.9D, array())
                AS statements(article_id, ordinal, source, story_id, speaker_id, speaker, kind, tone, targets)
                """.replace("ORLOW", orlow).replace("SPRING", spring));
    }
}
