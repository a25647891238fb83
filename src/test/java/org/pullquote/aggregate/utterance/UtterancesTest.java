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
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                    + " content_text_spans ARRAY<STRUCT<begin: INT, end: INT>>,"
                    + " speakers ARRAY<STRUCT<name: STRING, speaker_id: STRING>>");
    private static final StructType TEXTS = StructType.fromDDL("article_id STRING, text STRING");
    private static final String FIRST =
            "The vessel crossed into our waters at 4:12 in the morning and refused three orders to stop.";
    private static final String SECOND = "Our sailors acted with complete restraint, and nobody was hurt.";
    private static final String A =
            "the northern gates of the harbour stood open all through the winter storms of March";
    private static final String B = "every captain along the coast knew about the broken lights on the outer pier";
    private static final String C = "the ministry has sent neither money nor engineers to the islands since autumn";

    private static final String DEPOT =
            "The drivers stood outside our depot until 5:40 in the evening and turned down two offers to talk.";
    private static final String RIDERS =
            "Those who ride the trams in the rain, because nobody built a roof, are your victims, Mr. Hale";
    private static final String TOWN =
            "They have offered me the price of a flat in town for ground my family has worked since 1790";
    private static final String DAM =
            "The surveyors walked the whole length of the dam at dawn and counted nine cracks in the wall.";
    private static final String VALVE = "Our engineers closed the valve at once, and no water was lost.";
    private static final String RYE =
            "The bakers went through forty sacks of rye on Friday and still ran out before noon.";
    private static final String OVENS = "Our ovens burned all through the night, and nobody slept.";
    private static final String QUARRY_TOLD = "the quarry threatened the roofs and the blasting would stop";
    private static final String STADIUM_TOLD = "the stadium threatened the trees and the pitch would move";

    private static final String KILN =
            "The kilns at the old pottery were lit on Thursday without a permit from the fire brigade.";
    private static final String CLAY = "Our potters have carried clay up that hill for sixty years.";
    private static final String ORCHARD =
            "Every orchard between the two rivers was sprayed at dawn, and no beekeeper had been warned.";
    private static final String HIVES =
            "Forty hives fell silent in a single week, and the honey of a whole summer is gone.";
    private static final String SWARMS = "We counted the dead swarms by candlelight.";
    private static final String WELL =
            "The council has promised us a second well since the drought, and we still carry buckets uphill.";
    private static final String BELL =
            "The chapel bell rang at midnight although the rope had been cut by thieves in January.";
    private static final String CHEQUE =
            "The first cheques will be in the mail on Monday, and no printer has been stopped for a signature.";
    private static final String GAUGE =
            "The gauge below the weir had been jammed with gravel since the flood of October, and nobody read it.";
    private static final String PACT =
            "Both unions will march from the shipyard to the parliament on Monday and refuse every overtime shift.";

    /** What every test has said here stands in one collection, which is computed once: each test has words and speakers of its own. */
    private static final List<Row> SAID = List.of(
            statement("full", "direct", FIRST + " " + SECOND, "valesko", 3),
            statement("same", "direct", FIRST + " " + SECOND, "valesko", 4),
            statement("first", "direct", FIRST, "valesko", 3),
            statement("second", "direct", SECOND, "valesko", 3),
            statement("unsure", "direct", FIRST, null, 5),
            statement(
                    "altered",
                    "direct",
                    "The vessel crossed into our waters at 4:12 this evening and refused three orders to stop",
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
                    9),
            // A quotation that its article splits, and another.
            statement("whole", "direct", DEPOT + " Those who ride the trams in the rain are your victims.", "vale", 3),
            statement("half", "split", 4, DEPOT, "vale"),
            statement("other-half", "split", 5, RIDERS, "vale"),
            statement("short", "short", 4, "The drivers stood outside", "vale"),
            statement("rest", "short", 5, DEPOT.substring("The drivers stood outside ".length()), "vale"),
            // One paper merged two sentences; to hold all others against it would make them all wrong.
            statement("town", "direct", TOWN, "pettifer", 3),
            statement("town-same", "direct", TOWN, "pettifer", 3),
            statement(
                    "town-changed",
                    "direct",
                    "They have offered me the price of a flat for ground my own people worked since 1790! You can’t plough a flat in any field!",
                    "pettifer",
                    3),
            statement("town-short", "direct", "They have offered me the price of a flat in town", "pettifer", 3),
            statement("dam-merged", "direct", DAM.replace("wall.", "wall, and our") + VALVE.substring(3), "hale", 3),
            statement("dam", "direct", DAM + " " + VALVE, "hale", 3),
            statement("dam-first", "dam-two", 4, DAM, "hale"),
            statement("dam-second", "dam-two", 5, VALVE, "hale"),
            // Paraphrases, of the same day, of a story, within others, of names, and of an outlet.
            statement(
                    "ferry",
                    "direct",
                    "The ferry is a threat to every pier on this coast. We will close the crossing before winter.",
                    "brenn",
                    11),
            statement(
                    "ferry-told",
                    "indirect",
                    "the ferry threatened the piers and the crossing would close",
                    "brenn",
                    11),
            statement("of-the-ferry", "indirect", "the ferry company had asked for money for a bridge", "brenn", 11),
            statement("a-word", "indirect", "winter would come", "brenn", 11),
            with(
                    "story_id",
                    "s1",
                    statement(
                            "quarry",
                            "direct",
                            "The quarry is a threat to every roof in this valley. We will stop the blasting before harvest.",
                            "dahl",
                            11)),
            with("story_id", "s1", statement("next-day", "indirect", QUARRY_TOLD, "dahl", 12)),
            with("story_id", "s2", statement("other-story", "indirect", QUARRY_TOLD, "dahl", 12)),
            statement("no-story", "indirect", QUARRY_TOLD, "dahl", 12),
            with("story_id", "s2", statement("same-day", "indirect", QUARRY_TOLD, "dahl", 11)),
            statement(
                    "stadium",
                    "direct",
                    "The stadium is a threat to every tree in this park. We will move the pitch before summer.",
                    "eide",
                    11),
            statement("stadium-told", "indirect", STADIUM_TOLD, "eide", 11),
            with("within", "outer", statement("nested", "indirect", STADIUM_TOLD, "eide", 11)),
            statement(
                    "boat",
                    "direct",
                    "Tessa Quillfeather has told Jorun Askeland and the Ropewalk Fund everything about her boat.",
                    "fosse",
                    11),
            statement(
                    "names",
                    "indirect",
                    "Tessa Quillfeather and Jorun Askeland (of the Ropewalk Fund) hid a letter",
                    "fosse",
                    11),
            statement(
                    "boat-told",
                    "indirect",
                    "Tessa Quillfeather told Jorun Askeland of the Ropewalk Fund about the boat",
                    "fosse",
                    11),
            with(
                    "speaker_kind",
                    "outlet",
                    statement(
                            "tunnel",
                            "direct",
                            "The tunnel is a threat to every cellar under this hill. We will close the shaft before spring.",
                            "gazette",
                            11)),
            with(
                    "speaker_kind",
                    "outlet",
                    statement(
                            "tunnel-told",
                            "indirect",
                            "the tunnel threatened the cellars and the shaft would close",
                            "gazette",
                            11)),
            // Articles that have more than their quotations.
            statement("rye", "direct", RYE + " " + OVENS, "ipsen", 3),
            statement("rye-cut", "direct", RYE, "ipsen", 3),
            statement("rye-beside", "direct", RYE, "ipsen", 3),
            // A speaker who is only guessed.
            statement("kiln", "direct", KILN + " " + CLAY, "joost", 3),
            with("confidence", 0.3, statement("kiln-guessed", "direct", KILN, "joost", 3)),
            statement("kiln-known", "direct", KILN, "joost", 3),
            // A joint statement, its speakers in either order, one of them alone, and one with others who have no name.
            together(List.of("karel", "mette"), statement("pact", "direct", PACT, "karel", 3)),
            together(List.of("mette", "karel"), statement("pact-turned", "direct", PACT, "mette", 3)),
            statement("pact-one", "direct", PACT, "mette", 3),
            together(List.of("karel"), statement("pact-aides", "direct", PACT, null, 3)),
            together(List.of("odd", "piet"), statement("pact-others", "direct", PACT, "odd", 3)),
            // The longest form has no known speaker, the others have one or the other.
            statement("orchard", "direct", ORCHARD + " " + HIVES + " " + SWARMS, null, 3),
            statement("orchard-ragna", "direct", ORCHARD + " " + HIVES, "ragna", 3),
            statement("orchard-ragna-2", "direct", ORCHARD, "ragna", 3),
            statement("orchard-ragna-3", "direct", ORCHARD, "ragna", 3),
            statement("orchard-sunniva", "direct", ORCHARD + " " + HIVES, "sunniva", 3),
            statement("orchard-sunniva-2", "direct", ORCHARD + " " + HIVES, "sunniva", 3),
            statement("orchard-unknown", "article-orchard-part", 1, "direct", ORCHARD + " " + HIVES, null, 3),
            statement("orchard-short", "article-orchard-part", 2, "direct", "We counted the dead swarms", "sunniva", 3),
            // A quotation within what another says, elsewhere by itself and within what a third says; and one article
            // with two speakers.
            statement(
                    "well-outer", "article-well", 1, "mixed", "that Ms. ylva had told him “" + WELL + "”", "tormod", 3),
            with("within", "well-outer", statement("well-inner", "article-well", 2, "direct", WELL, "ylva", 3)),
            statement("well-other", "direct", WELL, "ylva", 3),
            statement(
                    "well-third",
                    "article-well-third",
                    1,
                    "mixed",
                    "that Ms. ylva had complained “" + WELL + "”",
                    "brage",
                    3),
            with(
                    "within",
                    "well-third",
                    statement("well-told", "article-well-third", 2, "indirect", "there was no well", "ylva", 3)),
            statement("bell-1", "article-bell", 1, "direct", BELL, "aksel", 3),
            statement("bell-2", "article-bell", 2, "direct", BELL, "bodil", 3),
            // Whom two articles only call a spokeswoman a third one names.
            with("speaker_kind", "unnamed", statement("cheque", "direct", CHEQUE, null, 3)),
            with("speaker_kind", "unnamed", statement("cheque-2", "direct", CHEQUE, null, 3)),
            statement("cheque-named", "direct", CHEQUE, "gro", 3),
            with("speaker_kind", "unnamed", statement("gauge", "direct", GAUGE, null, 3)),
            with("speaker_kind", "document", statement("gauge-2", "direct", GAUGE, null, 3)),
            with("speaker_kind", "unnamed", statement("gauge-3", "direct", GAUGE, null, 3)));

    /** Of the other articles, the text is what they quote. */
    private static final Map<String, String> ARTICLE_TEXTS = Map.of(
            "article-rye", RYE + " " + OVENS,
            "article-rye-cut", "“" + RYE + "” The baker left the hall.",
            "article-rye-beside",
                    "“" + RYE + "” The baker said that our ovens burned all through the night, and nobody slept.");

    private static final Map<Table, Map<String, Row>> TABLES = tables(SAID, 1);
    /** What is quoted often and what is long, beside each other. */
    private static final Map<Table, Map<String, Row>> LARGE = tables(
            Stream.concat(
                            IntStream.range(0, 1000)
                                    .mapToObj(i -> statement(
                                            "s" + (1000 + i),
                                            "direct",
                                            i % 3 == 0 ? FIRST : FIRST + " " + SECOND,
                                            "valesko",
                                            3)),
                            speech(6).stream())
                    .toList(),
            4);

    @Test
    void oneThingSaidIsOneUtteranceWithAllItsVersions() {
        assertThat(versions(TABLES, "full"))
                .containsOnly(
                        Map.entry("full", "verbatim"),
                        Map.entry("same", "verbatim"),
                        Map.entry("first", "trimmed"),
                        Map.entry("second", "trimmed"),
                        Map.entry("unsure", "unsure"),
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
        assertThat(utterance.<Long>getAs("trimmed")).isEqualTo(3);
        assertThat(utterance.<Long>getAs("unsure")).isEqualTo(1);
        assertThat(utterance.<Long>getAs("texts")).isEqualTo(7);
    }

    @Test
    void theSpeakersNameAndKindAreThoseOfOneSpeaker() {
        assertThat(utterance("cheque").<String>getAs("speaker_id")).isEqualTo("gro");
        assertThat(utterance("cheque").<String>getAs("speaker")).isEqualTo("Ms. gro");
        assertThat(utterance("cheque").<String>getAs("speaker_kind")).isEqualTo("person");
        assertThat(utterance("gauge").<String>getAs("speaker")).isNull();
        assertThat(utterance("gauge").<String>getAs("speaker_kind")).isEqualTo("unnamed");
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
                        "replaced: in the morning | this evening",
                        "kept: and refused three orders to stop. | and refused three orders to stop",
                        "left_out: " + SECOND + " | ");
        assertThat(altered.<Integer>getAs("words_put_in")).isEqualTo(2);
        assertThat(altered.<Integer>getAs("words_left_out")).isEqualTo(13);
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

    @Test
    void utterancesAreTheSameHoweverStatementsAreSpread() {
        List<Row> shuffled = new ArrayList<>(SAID);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(tables(shuffled, 3)).isEqualTo(TABLES);
    }

    @Test
    void aThingQuotedAThousandTimesIsOneUtterance() {
        assertThat(rows(LARGE, UtteranceTables.UTTERANCES).keySet())
                .filteredOn(id -> !id.startsWith("speech"))
                .containsExactly("s1001");
        assertThat(versions(LARGE, "s1001")).hasSize(1000);
    }

    @Test
    void aQuotationOfTwoThousandWordsInSeveralArticlesIsOneUtterance() {
        isOneUtterance(LARGE, 6);
    }

    @Test
    @Tag("long")
    @Timeout(300)
    void aQuotationOfTwoThousandWordsInFiftyArticlesIsOneUtterance() {
        isOneUtterance(tables(speech(50), 4), 50);
    }

    private static void isOneUtterance(Map<Table, Map<String, Row>> tables, int articles) {
        assertThat(rows(tables, UtteranceTables.UTTERANCES).values())
                .filteredOn(utterance -> utterance.<String>getAs("utterance_id").startsWith("speech"))
                .singleElement()
                .satisfies(utterance ->
                        assertThat(utterance.<Long>getAs("articles")).isEqualTo(articles));
    }

    /** One long quotation, with ever more slips. */
    private static List<Row> speech(int articles) {
        Random random = new Random(13);
        String[] speech = random.ints(2000, 0, 400).mapToObj(i -> "word" + i).toArray(String[]::new);
        List<Row> many = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            speech[random.nextInt(1000)] = "slip" + i;
            many.add(statement("speech-" + (1000 + i), "direct", String.join(" ", speech), "speaker", 3));
        }
        return many;
    }

    @Test
    void theHalvesOfASplitQuotationAreHeldAgainstTheWholeTogether() {
        assertThat(versions(TABLES, "half"))
                .containsOnly(
                        Map.entry("whole", "unsure"),
                        Map.entry("half", "verbatim"),
                        Map.entry("other-half", "verbatim"),
                        Map.entry("short", "trimmed"),
                        Map.entry("rest", "trimmed"));
        assertThat(utterance("half").<String>getAs("content")).isEqualTo(DEPOT + " " + RIDERS);
        assertThat(rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS).get("short"))
                .extracting(row -> row.<Integer>getAs("words_left_out"))
                .isEqualTo(Wording.of(RIDERS).size());
    }

    @Test
    void whatIsTrimmedOfOneFormIsNotHeldAgainstAnother() {
        assertThat(versions(TABLES, "town"))
                .containsEntry("town-short", "trimmed")
                .containsEntry("town-same", "verbatim");
    }

    @Test
    void aConjunctionThatOnePaperPutsBetweenTwoSentencesIsLeftOutByNobody() {
        assertThat(versions(TABLES, "dam"))
                .containsOnly(
                        Map.entry("dam-merged", "verbatim"),
                        Map.entry("dam", "verbatim"),
                        Map.entry("dam-first", "verbatim"),
                        Map.entry("dam-second", "verbatim"));
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
        assertThat(versions(TABLES, "ferry"))
                .containsOnly(Map.entry("ferry", "verbatim"), Map.entry("ferry-told", "paraphrased"));
    }

    @Test
    void aParaphraseOfAnotherDayJoinsWithinItsStoryAlone() {
        assertThat(versions(TABLES, "quarry")).containsOnlyKeys("quarry", "next-day", "same-day");
    }

    @Test
    void whatIsToldWithinAnotherStatementIsNoParaphrase() {
        assertThat(versions(TABLES, "stadium")).containsOnlyKeys("stadium", "stadium-told");
    }

    @Test
    void aParaphraseThatSharesNamesAloneIsNone() {
        assertThat(versions(TABLES, "boat")).containsOnlyKeys("boat", "boat-told");
    }

    @Test
    void whatAnOutletReportsIsNoParaphraseOfWhatItIsQuotedWith() {
        assertThat(rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS)).doesNotContainKeys("tunnel", "tunnel-told");
    }

    @Test
    void whatStandsInTheTextOfAnArticleBesideItsQuotationIsNotLeftOut() {
        assertThat(versions(TABLES, "rye"))
                .containsOnly(
                        Map.entry("rye", "verbatim"),
                        Map.entry("rye-cut", "trimmed"),
                        Map.entry("rye-beside", "verbatim"));
    }

    @Test
    void aGuessedSpeakerIsNoneOfWhomAVersionIsCalledTrimmed() {
        assertThat(versions(TABLES, "kiln"))
                .containsOnly(
                        Map.entry("kiln", "verbatim"),
                        Map.entry("kiln-guessed", "unsure"),
                        Map.entry("kiln-known", "trimmed"));
    }

    @Test
    void aJointStatementIsOfEachOfItsSpeakersInWhateverOrder() {
        assertThat(versions(TABLES, "pact"))
                .containsOnly(
                        Map.entry("pact", "verbatim"),
                        Map.entry("pact-turned", "verbatim"),
                        Map.entry("pact-one", "verbatim"),
                        Map.entry("pact-aides", "verbatim"));
        assertThat(otherSpeakers("pact")).containsExactly("odd", "piet");
        assertThat(otherSpeakers("pact-others")).containsExactly("karel", "mette");
    }

    @Test
    void wordsOfTwoKnownSpeakersAreTwoUtterancesWhateverJoinsThem() {
        assertThat(versions(TABLES, "orchard"))
                .containsOnlyKeys("orchard", "orchard-ragna", "orchard-ragna-2", "orchard-ragna-3", "orchard-unknown");
        assertThat(versions(TABLES, "orchard-sunniva"))
                .containsOnly(Map.entry("orchard-sunniva", "verbatim"), Map.entry("orchard-sunniva-2", "verbatim"));
        assertThat(otherSpeakers("orchard")).containsExactly("sunniva");
        assertThat(otherSpeakers("orchard-sunniva")).containsExactly("ragna");
    }

    @Test
    void noUtteranceNamesItsOwnSpeakerAsAnother() {
        for (String utterance : rows(TABLES, UtteranceTables.UTTERANCES).keySet()) {
            assertThat(otherSpeakers(utterance))
                    .doesNotContain(String.valueOf(utterance(utterance).<Object>getAs("speaker_id")));
        }
    }

    @Test
    void whatStandsWithinAnotherStatementIsInDisputeWithNobody() {
        assertThat(versions(TABLES, "well-inner")).containsOnlyKeys("well-inner", "well-other");
        assertThat(otherSpeakers("well-inner")).isEmpty();
        assertThat(rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS)).doesNotContainKeys("well-outer", "well-third");
    }

    @Test
    void oneArticleDisputesNothingWithItself() {
        assertThat(rows(TABLES, UtteranceTables.UTTERANCE_VERSIONS)).doesNotContainKeys("bell-1", "bell-2");
    }

    private static List<String> otherSpeakers(String utterance) {
        Row row = utterance(utterance);
        int others = row.fieldIndex("other_speakers");
        return row.isNullAt(others) ? List.of() : row.getList(others);
    }

    private static Row with(String column, @Nullable Object value, Row row) {
        Object[] cells = new Object[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = STATEMENTS.fieldNames()[i].equals(column) ? value : row.get(i);
        }
        return RowFactory.create(cells);
    }

    /** A statement of several speakers together. */
    private static Row together(List<String> speakers, Row row) {
        Object[] together = speakers.stream()
                .map(speaker -> RowFactory.create("Ms. " + speaker, speaker))
                .toArray(Row[]::new);
        return with("speakers", together, row);
    }

    private static Map<Table, Map<String, Row>> tables(List<Row> statements, int partitions) {
        Map<String, String> texts = new TreeMap<>();
        statements.forEach(row -> texts.merge(row.getString(1), row.getAs(8), (one, other) -> one + "\n\n" + other));
        texts.replaceAll(ARTICLE_TEXTS::getOrDefault);
        List<Row> articles = texts.keySet().stream()
                .map(article -> RowFactory.create(article, null))
                .toList();
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
                new Row[] {RowFactory.create(0, content.length())},
                new Row[0]);
    }
}
