package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** What the tagger makes of such sentences is written out: the second clause is the first speaker's, and the second cue has none. */
class TrailingCueTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Trains are running again, the rail company said. | The worst is over, forecasters said.               | the rail company | said | forecasters        | said         | The worst is over
            Three miners were trapped, the union said.       | All of them walked out, said Piotr Zaleski.         | the union        | said | Piotr Zaleski      | said         | All of them walked out
            Dahl stole the car, Eva Rask said.               | He was at home, his lawyer, Jonas Berg, said.       | Eva Rask         | said | his lawyer, Jonas Berg, | said    | He was at home
            The fire began at noon, Cole said.               | The owners were abroad, neighbours told reporters on Monday. | Cole | said | neighbours | told   | The owners were abroad
            The fire began at noon, Cole said.               | The house cannot be saved, according to the council. | Cole            | said | the council        | according to | The house cannot be saved
            Acme will cut 300 jobs, Tom Price said.          | But wages will rise, she added.                     | Tom Price        | said | she                | added        | wages will rise
            """)
    void theClauseBeforeACueIsItsSpeakersNotTheOneBefores(
            String first, String second, String oneSource, String oneCue, String source, String cue, String clause) {
        String text = first + " " + second;
        String before = first.substring(0, first.indexOf(", " + oneSource));
        Document document = ANNOTATOR.annotate("", text);
        int begin = first.length() + 1;
        String lead = second.substring(0, second.indexOf(','));
        TaggedCue one = new TaggedCue(
                List.of(span(text, oneSource, 0)),
                span(text, oneCue, text.indexOf(oneSource)),
                List.of(span(text, before, 0), span(text, lead, begin)));
        TaggedCue two =
                new TaggedCue(List.of(span(text, source, begin)), span(text, cue, begin + lead.length()), List.of());
        assertThat(words(text, TrailingCue.settled(document, List.of(one, two))))
                .containsExactly(before, clause);
    }

    @Test
    void aClauseBehindTheCueLeavesWhatStandsBeforeItAlone() {
        String text = "The wolf came back, Egger said. When it killed a sheep, Egger said that he would shoot it.";
        Document document = ANNOTATOR.annotate("", text);
        List<TaggedCue> tagged = List.of(
                new TaggedCue(
                        List.of(span(text, "Egger", 0)),
                        span(text, "said", 0),
                        List.of(span(text, "The wolf came back", 0))),
                new TaggedCue(
                        List.of(span(text, "Egger", 40)),
                        span(text, "said", 40),
                        List.of(span(text, "that he would shoot it", 0))));
        assertThat(TrailingCue.settled(document, tagged)).isEqualTo(tagged);
    }

    @Test
    void aCueOfTheSameSentenceKeepsItsContent() {
        String text = "Lund told the court that he had slept, Wick said.";
        Document document = ANNOTATOR.annotate("", text);
        List<TaggedCue> tagged = List.of(
                new TaggedCue(
                        List.of(span(text, "Lund", 0)),
                        span(text, "told", 0),
                        List.of(span(text, "that he had slept", 0))),
                new TaggedCue(List.of(span(text, "Wick", 0)), span(text, "said", 0), List.of(span(text, "Lund", 0))));
        assertThat(TrailingCue.settled(document, tagged)).isEqualTo(tagged);
    }

    private static Span span(String text, String part, int from) {
        int begin = text.indexOf(part, from);
        return new Span(begin, begin + part.length());
    }

    private static List<String> words(String text, List<TaggedCue> cues) {
        List<String> words = new ArrayList<>();
        for (TaggedCue cue : cues) {
            words.add(String.join(
                    " + ", cue.content().stream().map(span -> span.of(text)).toList()));
        }
        return words;
    }
}
