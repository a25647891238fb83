package org.pullquote.aggregate.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pullquote.aggregate.wording.Quotes.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.aggregate.wording.Collation.Collated;
import org.pullquote.model.VersionKind;

class CollationTest {
    /**
     * Articles apart by |, their quotes by /; the hub is the first of the longest. An expected row tells for each quote, in the same
     * order: words left out, words put in, and * if the fullest form is taken from it.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            halves of a split quotation are the whole together; We asked the ministry three times for help and nobody came to us | We asked the ministry three times for help / and nobody came to us; 0+0* | 0+0 0+0; We asked the ministry three times for help and nobody came to us
            a half that is too short to be compared belongs to it; We asked three times and nobody came to the islands at all | We asked three times / and nobody came to the islands at all; 0+0* | 0+0 0+0; We asked three times and nobody came to the islands at all
            three bits; We asked three times for engineers and in the end nobody came to the islands at all | We asked / three times for engineers / and in the end nobody came to the islands at all; 0+0* | 0+0 0+0 0+0; We asked three times for engineers and in the end nobody came to the islands at all
            what both halves lack is left out once; We asked the ministry three times for help in vain and nobody came to us | We asked the ministry three times for help / and nobody came to us; 0+0* | 2+0 2+0; We asked the ministry three times for help in vain and nobody came to us
            one merges two sentences and two do not; We asked the ministry three times, and nobody came to the islands | We asked the ministry three times. Nobody came to the islands | We asked the ministry three times / Nobody came to the islands; 0+0 | 0+0* | 0+0 0+0; We asked the ministry three times. Nobody came to the islands
            one merges two sentences that another splits; We asked the ministry three times, and nobody came to the islands | We asked the ministry three times / Nobody came to the islands; 0+0 | 0+0* 0+0*; We asked the ministry three times. Nobody came to the islands
            a conjunction before the cue's second half is the speaker's; We asked the ministry three times, and nobody came to the islands | We asked the ministry three times / and nobody came to the islands; 0+0* | 0+0 0+0; We asked the ministry three times, and nobody came to the islands
            two agree against a changed word of the longest; You treated the city's money like your own. The riders are your victims | You treated the city's money as your own | You treated the city's money as your own; 1+1* | 5+0 | 5+0; You treated the city's money as your own. The riders are your victims
            one against one the longer stands; You treated the city's money like your own. The riders are your victims | You treated the city's money as your own; 0+0* | 6+1; You treated the city's money like your own. The riders are your victims
            who leaves words out does not outvote who has them; We asked the old ministry three times for help and nobody came | We asked the ministry three times for help and nobody came | We asked the ministry three times for help and nobody came; 0+0* | 1+0 | 1+0; We asked the old ministry three times for help and nobody came
            what the longest lacks is restored; We asked the ministry three times for help and nobody came to us. It is a shame | We asked the old ministry three times for help | We asked the old ministry three times for help; 1+0* | 9+0 | 9+0; We asked the old ministry three times for help and nobody came to us. It is a shame
            marked gaps and words of the paper's own change nothing; We asked the old men three times and nobody came | We asked [the ministers] three times and nobody came | We asked [the ministers] three times and nobody came; 0+0* | 0+0 | 0+0; We asked the old men three times and nobody came
            told in another order; We asked the ministry three times for help. Nobody came to us in all those weeks | Nobody came to us in all those weeks / We asked the ministry three times for help; 0+0* | 0+0 0+0; We asked the ministry three times for help. Nobody came to us in all those weeks
            quoted twice in one article; We asked the ministry three times for help. Nobody came to us in all those weeks | We asked the ministry three times for help. Nobody came to us in all those weeks / Nobody came to us in all those weeks; 0+0* | 0+0 0+0; We asked the ministry three times for help. Nobody came to us in all those weeks
            half of it twice; We asked the ministry three times for help. Nobody came to us in all those weeks | Nobody came to us in all those weeks / Nobody came to us in all those weeks; 0+0* | 8+0 8+0; We asked the ministry three times for help. Nobody came to us in all those weeks
            the same words at two places; We will stay here for now. We will stay here for ever | We will stay here for now / We will stay here for ever; 0+0* | 0+0 0+0; We will stay here for now. We will stay here for ever
            only the halves have it all; We asked the ministry three times for help in spring | We asked the ministry three times for help in spring / and nobody came; 0+0* | 0+0; We asked the ministry three times for help in spring
            """)
    void anArticleIsHeldAgainstTheFullestFormAsAWhole(String kind, String said, String expected, String fullest) {
        Collation collation = collated(quotes(said), 0);
        assertThat(shown(collation)).isEqualTo(expected);
        assertThat(collation.content()).isEqualTo(fullest);
    }

    @Test
    void wordsThatAnotherQuoteOfTheArticleHasAreElsewhere() {
        Collation collation = collated(
                quotes("We asked the ministry three times for help in vain and nobody came to us"
                        + " | We asked the ministry three times for help / and nobody came to us"),
                0);
        Collated half = collation.quotes().get(1);
        assertThat(half.segments())
                .extracting(Segment::kind, Segment::full)
                .containsExactly(
                        tuple(Segment.Kind.KEPT, "We asked the ministry three times for help"),
                        tuple(Segment.Kind.LEFT_OUT, "in vain"),
                        tuple(Segment.Kind.ELSEWHERE, "and nobody came to us"));
    }

    /** A version, the text of its article around it, and how many words of the fullest form the article leaves out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing around | We asked the ministry three times for help | “We asked the ministry three times for help,” she said. | 7
            a neighbouring short quotation | We asked the ministry three times for help | “We asked the ministry three times for help,” she said, and: “Nobody came to us.” | 2
            the reporter's words | We asked the ministry three times for help | “We asked the ministry three times for help,” she said, adding that it was a shame that nobody came to us all winter. | 0
            the statement was cut too early | We asked the ministry three times | “We asked the ministry three times for help, and nobody came to us all winter.” | 0
            retold in another order | We asked the ministry three times for help | “We asked the ministry three times for help.” In winter nobody came, she said to all of us. | 0
            words that stand there by chance | We asked the ministry three times for help | “We asked the ministry three times for help.” The harbour is frozen all winter. | 7
            retold without the word that turns it | We asked the ministry three times for help | “We asked the ministry three times for help.” Ferries came in winter. | 7
            """)
    void whatStandsAroundAQuoteIsNotLeftOut(String kind, String version, String around, int leftOut) {
        String full = "We asked the ministry three times for help and nobody came to us all winter";

        assertThat(leftOut(full, version, around)).containsExactly(0, leftOut);
    }

    @Test
    void whatStandsFarIntoTheTextAroundAQuoteIsNotLeftOut() {
        String version = "We asked the ministry three times for help";
        String around = "It rained on. ".repeat(Wording.MAX_WORDS) + "“" + version + "... and nobody came to us.”";
        String full = version + " and nobody came to us";

        assertThat(leftOut(full, version, around)).containsExactly(0, 0);
    }

    @Test
    void oneOfTwoContentWordsElsewhereIsNoRetelling() {
        String version = "We asked the ministry three times for help.";
        String around = "“" + version + "” So do neighbours, the clerk said.";
        String full = version + " The neighbours complain.";

        assertThat(leftOut(full, version, around)).containsExactly(0, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor has never paid a toll on the old bridge | she “never paid a toll on the old bridge” | 0
            The mayor never paid a toll on the old bridge | she “paid a toll on the old bridge” | 3
            I think we paid a toll on the old bridge | they “paid a toll on the old bridge” | 3
            The whole council and the mayor paid a toll on the old bridge | she “paid a toll on the old bridge” | 6
            The mayor has paid a toll on the old bridge | Paid a toll on the old bridge | 3
            The mayor paid a toll and she crossed the old bridge in winter | “The mayor paid a toll” and “crossed the old bridge in winter” | 0
            """)
    void theReportersSentenceStandsForTheFewWordsBeforeAQuotation(String full, String version, int leftOut) {
        Quote whole = quote(0, full);
        String kind = version.contains("“") ? "mixed" : "direct";
        Quote part = new Quote(
                "a1#0",
                "a1",
                "a1",
                Set.of("lund"),
                whole.day(),
                0,
                false,
                version,
                Wording.ofQuote(kind, version),
                version);

        assertThat(Collation.of(whole, List.of(whole, part), List.of()).quotes())
                .extracting(Collated::leftOut)
                .containsExactly(0, leftOut);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same | We asked the ministry three times for help and nobody came | 0+0
            another word | We begged the ministry three times for help and nobody came | 1+1
            a word more, which others may have dropped | We asked the ministry itself three times for help and nobody came | 0+0
            a word more that turns the sense | We asked the ministry three times for help and not nobody came | 0+1
            a word moved | We asked three times the ministry for help and nobody came | 0+0
            another form of a word | We ask the ministry three time for help and nobody came | 0+0
            a letter more | We asked the minnistry three times for help and nobody came | 0+0
            another form that turns the sense | We asked the ministry three times for help and somebody came | 1+1
            a word masked | We asked the m***stry three times for help and nobody came | 0+0
            only words without meaning fewer | We asked ministry three times for help and nobody came | 0+0
            """)
    void onlyWhatStandsForOtherWordsIsAltered(String kind, String version, String expected) {
        List<Quote> quotes = quotes("We asked the ministry three times for help and nobody came | " + version
                + " | We asked the ministry three times for help and nobody came");
        assertThat(shown(Collation.of(quotes.get(0), quotes, List.of()))).isEqualTo("0+0* | " + expected + " | 0+0");
    }

    /** A version of "We asked the ministry three times for engineers, and nobody came to the islands", its speaker and its day. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all its words | We asked the ministry three times for engineers, and nobody came to the islands all winter | lund | 3 | VERBATIM
            much left out | nobody came to the islands all winter | lund | 3 | TRIMMED
            much left out by a speaker who is not known | nobody came to the islands all winter | | 3 | UNSURE
            much left out by another speaker | nobody came to the islands all winter | berg | 3 | UNSURE
            much left out by the speaker together with another | nobody came to the islands all winter | berg lund | 3 | TRIMMED
            much left out by others together | nobody came to the islands all winter | berg holm | 3 | UNSURE
            much left out a day later | nobody came to the islands all winter | lund | 4 | UNSURE
            much left out on a day that is not known | nobody came to the islands all winter | lund | | TRIMMED
            three content words left out | We asked the ministry three times for engineers, and nobody came | lund | 3 | UNSURE
            another content word | We begged the ministry three times for engineers, and nobody came to the islands all winter | lund | 3 | ALTERED
            another content word on a day that is not known | We begged the ministry three times for engineers, and nobody came to the islands all winter | lund | | UNSURE
            another content word among few | nobody came to the mainland all winter | lund | 3 | UNSURE
            another function word | We asked a ministry three times for engineers, and nobody came to the islands all winter | lund | 3 | VERBATIM
            a form of the word, and other function words | We ask this ministry three times for engineers, and nobody came to the islands all winter | lund | 3 | VERBATIM
            two letters | We asked the ministries three times for engineers, and nobody came to the islands all winter | lund | 3 | VERBATIM
            a word that turns the sense | We asked the ministry three times for engineers, and somebody came to the islands all winter | lund | 3 | ALTERED
            """)
    void aVersionIsCalledTrimmedOrAlteredOnlyIfThatHasWeightAndIsOfOneOccasion(
            String kind, String version, @Nullable String speakers, @Nullable Integer day, VersionKind expected) {
        Quote full =
                quote(0, "We asked the ministry three times for engineers, and nobody came to the islands all winter");
        Quote other = new Quote(
                "a1#0",
                "a1",
                "a1",
                speakers == null ? Set.of() : Set.of(speakers.split(" ")),
                day == null ? null : LocalDate.of(2025, 3, day),
                0,
                true,
                version,
                Wording.of(version),
                version);

        assertThat(Collation.of(full, List.of(full, other), List.of()).quotes())
                .extracting(Collated::kind)
                .containsExactly(VersionKind.VERBATIM, expected);
    }

    /** The end of "We asked the ministry three times for engineers, and nobody came to the islands", and how a version ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cuts the costs. So please ask the board again in spring, and bring a boat | cuts the cost. | TRIMMED
            cuts the cost. | cuts the costs, the real costs for us all. | UNSURE
            cuts teh [sic] costs | cuts the costs | VERBATIM
            cuts the costs of fish | cuts the ctoss [sic] of fish | VERBATIM
            helps the Dem[ocrat]s there | helps the Dems there | VERBATIM
            helps the Dems there | helps the [Democr]ats there | VERBATIM
            helps the neighbour[s] there | helps the neighbours there | VERBATIM
            cuts the costs | cuts the prices | ALTERED
            and whatever else they may say of it to us and the board cuts the costs | grudgingly cuts the costs | UNSURE
            """)
    void aFormOfAWordIsTheWordAlsoWhereMoreIsLeftOutOrAdded(String end, String otherEnd, VersionKind expected) {
        String begin = "We told the harbour board last winter that a ferry to the islands ";
        List<Quote> quotes = quotes(begin + end + " | " + begin + otherEnd);

        assertThat(Collation.of(quotes.get(0), quotes, List.of()).quotes().stream()
                        .map(Collated::kind)
                        .filter(kind -> kind != VersionKind.VERBATIM)
                        .findFirst()
                        .orElse(VersionKind.VERBATIM))
                .isEqualTo(expected);
    }

    /** One speaker copied from another, or said it twice. */
    @ParameterizedTest
    @CsvSource({"0, UNSURE", "1, UNSURE", "2, ALTERED"})
    void anArticleThatHasBothWordingsShowsThatNoneWasAltered(int articleWithBoth, VersionKind expected) {
        String one = "We asked the ministry three times for engineers, and nobody came to the islands";
        String other = "We begged the ministry three times for engineers, and nobody came to the islands";
        Quote full = quote(0, one + " all winter");
        Quote version = quote(1, other);
        String both = one + ". Two years ago the other board wrote: " + other;
        List<Quote> quotes = List.of(
                articleWithBoth == 0 ? within(both, full) : full,
                articleWithBoth == 1 ? within(both, version) : version);

        assertThat(Collation.of(quotes.get(0), quotes, List.of()).quotes())
                .extracting(Collated::kind)
                .containsExactly(VersionKind.VERBATIM, expected);
    }

    private static Quote within(String text, Quote quote) {
        return new Quote(
                quote.statementId(),
                quote.articleId(),
                quote.textId(),
                quote.speakers(),
                quote.day(),
                quote.ordinal(),
                quote.isWhole(),
                quote.content(),
                quote.wording(),
                text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Well, you can, but the neighbours complain. | TRIMMED
            Well, the neighbours do complain. | UNSURE
            It is what it is to us all. | VERBATIM
            """)
    void aSentenceThatIsNotQuotedMakesAVersionTrimmedIfItSaysSomething(String sentence, VersionKind expected) {
        List<Quote> quotes = quotes("They offered me the price of a flat for my field. " + sentence
                + " | They offered me the price of a flat for my field.");

        assertThat(Collation.of(quotes.get(0), quotes, List.of()).quotes())
                .extracting(Collated::kind)
                .containsExactly(VersionKind.VERBATIM, expected);
    }

    @Test
    void aSentenceOfFillerIsNoneThatIsLeftOutWhateverTheSentenceBeforeItLacks() {
        List<Quote> quotes = quotes("They offered me the price of a flat for my field and I said no to them outright."
                + " And that is how it is with us all now today."
                + " | They offered me the price of a flat for my field and I said no to them");

        assertThat(Collation.of(quotes.get(0), quotes, List.of()).quotes())
                .extracting(Collated::kind)
                .containsExactly(VersionKind.VERBATIM, VersionKind.UNSURE);
    }

    @Test
    void theFullestFormHasTheWordsOfTheHub() {
        List<Quote> quotes = quotes(
                "We asked the ministry three times for help and nobody came"
                        + " | It is winter. It is dark on all islands. Nobody has any bread or light here / and nobody came to the islands");
        Collation collation = Collation.of(quotes.get(0), quotes, List.of());

        assertThat(collation.content()).isEqualTo("We asked the ministry three times for help and nobody came");
    }

    @Test
    void aPartThatTheReportersWordsSeparateAndNobodyElseHasChangesNothing() {
        Quote full = quote(0, "We asked the ministry three times for help. Nobody came.");
        String content = "We asked the ministry three times for help a shame";
        Wording parts = Wording.of(content).inParts(List.of("We asked the ministry three times for help,", "a shame"));
        Quote split = new Quote("a1#0", "a1", "a1", Set.of("lund"), full.day(), 0, true, content, parts, content);

        assertThat(Collation.of(full, List.of(full, split), List.of()).quotes())
                .extracting(Collated::putIn)
                .containsExactly(0, 0);
    }

    /** How many words the fullest form, and a version with a text around it, leave out. */
    private static List<Integer> leftOut(String fullest, String version, String around) {
        Quote full = quote(0, fullest);
        Quote part = new Quote(
                "a1#0", "a1", "a1", full.speakers(), full.day(), 0, true, version, Wording.of(version), around);
        return Collation.of(full, List.of(full, part), List.of()).quotes().stream()
                .map(Collated::leftOut)
                .toList();
    }

    /** Articles, those of which are copies of the last of them, and what is expected. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            two texts against one and its copy; 1; own like | own as | own as | own as; a2 a3; 1+1* | 5+0 | 5+0 | 5+0
            copies break a tie; 1; own like | own as | own as; a1 a2; 1+1* | 5+0 | 5+0
            many copies of one text against two texts; 2; own like | own like | own as | own as | own as; a2 a3 a4; 0+0* | 0+0 | 6+1 | 6+1 | 6+1
            """)
    void copiesOfOneTextAreOneWitness(String kind, int longer, String said, String copies, String expected) {
        List<Quote> quotes = new ArrayList<>();
        for (Quote quote : quotes(said)) {
            boolean isCopy = List.of(copies.split(" ")).contains(quote.articleId());
            int number = Integer.parseInt(quote.articleId().substring(1));
            String content = quote.content().equals("own as")
                    ? "You treated the city's money as your own"
                    : "You treated the city's money like your own";
            String all = number < longer ? content + ". The riders are your victims" : content;
            quotes.add(new Quote(
                    quote.statementId(),
                    quote.articleId(),
                    isCopy ? copies.substring(0, 2) : quote.articleId(),
                    quote.speakers(),
                    quote.day(),
                    0,
                    true,
                    all,
                    Wording.of(all),
                    all));
        }
        assertThat(shown(Collation.of(quotes.get(0), quotes, List.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void theOrderOfQuotesChangesNothing(long seed) {
        List<Quote> quotes = quotes("We asked the ministry three times, and nobody came to the islands"
                + " | We asked the ministry three times. Nobody came to the islands"
                + " | We asked the ministry three times / Nobody came to the islands / We asked"
                + " | We asked this ministry three times");
        List<Quote> shuffled = new ArrayList<>(quotes);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(collated(shuffled, 0)).isEqualTo(collated(quotes, 0));
    }

    private static Collation collated(List<Quote> quotes, int hubArticle) {
        List<Quote> whole =
                quotes.stream().filter(quote -> quote.wording().size() >= 6).toList();
        List<Quote> fragments =
                quotes.stream().filter(quote -> quote.wording().size() < 6).toList();
        Quote hub = whole.stream()
                .min(Comparator.comparingInt((Quote quote) -> -quote.wording().size())
                        .thenComparing(Quote::statementId))
                .orElseThrow();
        assertThat(hub.articleId()).isEqualTo("a" + hubArticle);
        return Collation.of(hub, whole, fragments);
    }

    private static List<Quote> quotes(String said) {
        List<Quote> quotes = new ArrayList<>();
        String[] articles = said.split(" \\| ");
        for (int article = 0; article < articles.length; article++) {
            String[] parts = articles[article].split(" / ");
            for (int part = 0; part < parts.length; part++) {
                quotes.add(new Quote(
                        "a" + article + "#" + part,
                        "a" + article,
                        "a" + article,
                        Set.of("lund"),
                        LocalDate.of(2025, 3, 3),
                        part,
                        true,
                        parts[part].strip(),
                        Wording.of(parts[part]),
                        parts[part]));
            }
        }
        return quotes;
    }

    private static String shown(Collation collation) {
        TreeMap<String, List<Collated>> byArticle = collation.quotes().stream()
                .collect(Collectors.groupingBy(
                        collated -> collated.quote().articleId(), TreeMap::new, Collectors.toList()));
        return byArticle.values().stream()
                .map(article -> article.stream()
                        .sorted(Comparator.comparingInt(one -> one.quote().ordinal()))
                        .map(one -> one.leftOut() + "+" + one.putIn() + (one.isFullest() ? "*" : ""))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }
}
