package org.pullquote.aggregate.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
    /** Kept words bare, left out in brackets, put in in braces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry will run again on Sunday. | The ferry will run again on Sunday | The ferry will run again on Sunday.
            The ferry will run again | the “ferry” WILL run, again | The ferry will run again
            The ship’s crew can't swim | The ship's crew cant swim | The ship’s crew can't swim
            We asked three times and nobody came | We asked three times | We asked three times [and nobody came]
            We asked three times and nobody came | three times and nobody came | [We asked] three times and nobody came
            We asked three times and nobody came | We asked and nobody came | We asked [three times] and nobody came
            We asked three times | We asked politely three times | We asked {politely} three times
            We asked three times | We asked two times | We asked [three]{two} times
            He asked three times | [The mayor] asked three times | +[The mayor]+ [He] asked three times
            The price of bread is high | A cost of living is low | [The price of bread is high]{A cost of living is low}
            a long-term plan | a long term plan | a long-term plan
            The U.K. and the US on May 29th | The United Kingdom and the United States on May 29 | The U.K. and the US on May 29th
            Despite Zelensky's letter they adviced us | Desite Zelenskyy's letter they advised us | Despite Zelensky's letter they adviced us
            The woman will affect economic plans | The women will effect economics plans | The [woman will affect economic]{women will effect economics} plans
            They will re-open the co-op | They will reopen the coop | They will re-open the co-op
            Tea & bread since Feb. 3 | Tea and bread since February 3 | Tea & bread since Feb. 3
            When somebody's late he's lost | When somebody is late he is lost | When somebody's late he's lost
            He's paid and I'd say it | He has paid and I would say it | He's paid and I'd say it
            He's late | He was late | He ['s]{was} late
            the old bridge and the new bridge | the new bridge | [the old bridge and] the new bridge
            The harbour is ours | | [The harbour is ours]
            | The harbour is ours | {The harbour is ours}
            """)
    void wordsAreKeptLeftOutAndPutIn(String full, String version, String expected) {
        Alignment alignment = align(full == null ? "" : full, version == null ? "" : version);
        assertThat(shown(alignment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyWordOfBothStandsInTheAlignmentOnce(long seed) {
        Random random = new Random(seed);
        String full = words(random, 40);
        String version = words(random, 30);
        Alignment alignment = align(full, version);

        assertThat(joined(segments(alignment).stream().map(Segment::full).toList()))
                .isEqualTo(full);
        assertThat(joined(segments(alignment).stream().map(Segment::version).toList()))
                .isEqualTo(version);
        assertThat(alignment.kept() + alignment.leftOut(alignment.keptPlaces())).isEqualTo(40);
        assertThat(alignment.kept()
                        + alignment.putIn()
                        + Beyond.places(alignment).cardinality())
                .isEqualTo(30);
        for (int i = 1; i < segments(alignment).size(); i++) {
            assertThat(segments(alignment).get(i).kind())
                    .isNotEqualTo(segments(alignment).get(i - 1).kind());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We cannot lose. | It is late. We can't lose. | +It is late.+ We can't lose.
            We cannot lose. It rains. | We cannot lose. Nobody can. | We cannot lose. [It rains.] +Nobody can.+
            We cannot lose, | We cannot lose the bridge. | We cannot lose, +the bridge.+
            We cannot lose. | We cannot lose the bridge. | We cannot lose. +the bridge.+
            We cannot lose the bridge. | We cannot lose the town. | We cannot lose the [bridge.]{town.}
            It is late. We cannot lose. | And it is late. We cannot lose. | +And+ It is late. We cannot lose.
            We cannot lose ... the bridge. | We cannot lose again the bridge. | We cannot lose ... +again+ the bridge.
            We cannot lose the bridge. | We cannot lose again the bridge. | We cannot lose {again} the bridge.
            We cannot lose the [Toll Office]. | We cannot lose the TO. | We cannot lose the [[Toll Office].] +TO.+
            We cannot lose the (Toll Office). | We cannot lose the TO. | We cannot lose the [(Toll Office).] +TO.+
            We lose. It is true that nobody came to us in spring. | We lose. It is sure. | We lose. It is [true that nobody came to us in spring.] +sure.+
            We cannot lose. | We cannot [ever] lose. | We cannot +[ever]+ lose.
            cannot lose it. | I say we cannot lose it. | +I say we+ cannot lose it.
            """)
    void whatAVersionHasBeyondTheEndsOfTheFullestFormIsNotPutIn(String full, String version, String expected) {
        assertThat(shown(align(full, version)).replace("can't", "cannot"))
                .isEqualTo(expected.replace("can't", "cannot"));
    }

    @Test
    void whereTheReporterInterruptsTheFullestFormAVersionMayGoOn() {
        Wording full = Wording.ofQuote("mixed", "it was “a gift to the nation” and “a burden for the town”");
        Wording version = Wording.ofQuote("direct", "a gift to the nation, I say, and a burden for the town");

        assertThat(Alignment.of(full, version).putIn()).isZero();
        assertThat(Alignment.of(version, version).putIn()).isZero();
    }

    @Test
    void aWordThatIsQuotedApartChangesNothing() {
        Wording full = Wording.of("It is a gift to the nation and a burden for the town.");
        Wording version = Wording.ofQuote("mixed", "a “stubborn” man called it “a gift to the nation”");

        assertThat(Alignment.of(full, version).putIn()).isZero();
        assertThat(Alignment.of(full, Wording.ofQuote("mixed", "he called it “a stubborn gift to the nation”"))
                        .putIn())
                .isEqualTo(1);
    }

    @Test
    void functionWordsByThemselvesTieNothing() {
        Alignment alignment =
                align("They will rebuild the old harbour in the spring", "Nobody has paid for the bread of the winter");
        assertThat(alignment.kept()).isZero();
    }

    @Test
    void countsAreOfWords() {
        Alignment alignment = align("We asked three times and nobody came", "We asked two times and nobody");
        assertThat(alignment.kept()).isEqualTo(5);
        assertThat(alignment.keptContent()).isEqualTo(3);
        assertThat(alignment.longest()).isEqualTo(3);
        assertThat(alignment.leftOut(alignment.keptPlaces())).isEqualTo(2);
        assertThat(alignment.putIn()).isEqualTo(1);
        assertThat(alignment.pieces()).isEqualTo(2);
        assertThat(alignment.keptShare()).isEqualTo(5.0 / 6);
    }

    @Test
    void aSpeechIsAligned() {
        Random random = new Random(3);
        String speech = words(random, Wording.MAX_WORDS);
        String part = speech.substring(speech.length() / 2);
        assertThat(segments(align(speech, part))).hasSizeLessThanOrEqualTo(3);
    }

    private static List<Segment> segments(Alignment alignment) {
        return SideBySide.of(alignment, new BitSet(), Beyond.places(alignment));
    }

    private static Alignment align(String full, String version) {
        return Alignment.of(Wording.of(full), Wording.of(version));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(count / 2))
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String shown(Alignment alignment) {
        StringBuilder shown = new StringBuilder();
        for (Segment segment : segments(alignment)) {
            shown.append(shown.isEmpty() ? "" : " ");
            if (segment.kind() == Segment.Kind.KEPT) {
                shown.append(segment.full());
                continue;
            }
            shown.append(segment.full().isEmpty() ? "" : "[" + segment.full() + "]");
            if (segment.kind() == Segment.Kind.BEYOND) {
                shown.append("+").append(segment.version()).append("+");
                continue;
            }
            shown.append(segment.version().isEmpty() ? "" : "{" + segment.version() + "}");
        }
        return shown.toString();
    }
}
