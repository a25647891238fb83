package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** What the tagger makes of such sentences is written out: the second clause is the first speaker's, and the second cue has none. */
class TrailingCueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Trains/NNS are/VBP running/VBG again/RB ,/, the/DT rail/NN company/NN said/VBD ./. The/DT worst/JJS is/VBZ over/RB ,/, forecasters/NNS said/VBD ./. | the rail company | said | forecasters | said | The worst is over
            Three/CD miners/NNS were/VBD trapped/VBN ,/, the/DT union/NN said/VBD ./. All/DT of/IN them/PRP walked/VBD out/RB ,/, said/VBD Piotr/NNP/PERSON Zaleski/NNP/PERSON ./. | the union | said | Piotr Zaleski | said | All of them walked out
            Dahl/NNP/PERSON stole/VBD the/DT car/NN ,/, Eva/NNP/PERSON Rask/NNP/PERSON said/VBD ./. He/PRP was/VBD at/IN home/NN ,/, his/PRP$ lawyer/NN ,/, Jonas/NNP/PERSON Berg/NNP/PERSON ,/, said/VBD ./. | Eva Rask | said | his lawyer, Jonas Berg, | said | He was at home
            The/DT fire/NN began/VBD at/IN noon/NN ,/, Cole/NNP/PERSON said/VBD ./. The/DT owners/NNS were/VBD abroad/RB ,/, neighbours/NNS told/VBD reporters/NNS on/IN Monday/NNP ./. | Cole | said | neighbours | told | The owners were abroad
            The/DT fire/NN began/VBD at/IN noon/NN ,/, Cole/NNP/PERSON said/VBD ./. The/DT house/NN can/MD +not/RB be/VB saved/VBN ,/, according/VBG to/IN the/DT council/NN ./. | Cole | said | the council | according to | The house cannot be saved
            Acme/NNP will/MD cut/VB 300/CD jobs/NNS ,/, Tom/NNP/PERSON Price/NNP/PERSON said/VBD ./. But/CC wages/NNS will/MD rise/VB ,/, she/PRP added/VBD ./. | Tom Price | said | she | added | wages will rise
            """)
    void theClauseBeforeACueIsItsSpeakersNotTheOneBefores(
            String line, String oneSource, String oneCue, String source, String cue, String clause) {
        Document document = DocumentFixture.of(line);
        String text = document.text();
        String first = text.substring(0, text.indexOf(". ") + 1);
        String second = text.substring(first.length() + 1);
        String before = first.substring(0, first.indexOf(", " + oneSource));
        int begin = first.length() + 1;
        String lead = second.substring(0, second.indexOf(','));
        TaggedCue one = tagged(
                List.of(span(text, oneSource, 0)),
                span(text, oneCue, text.indexOf(oneSource)),
                List.of(span(text, before, 0), span(text, lead, begin)));
        TaggedCue two = tagged(List.of(span(text, source, begin)), span(text, cue, begin + lead.length()), List.of());
        assertThat(words(text, TrailingCue.settled(document, List.of(one, two))))
                .containsExactly(before, clause);
    }

    @Test
    void aClauseBehindTheCueLeavesWhatStandsBeforeItAlone() {
        Document document = DocumentFixture.of(
                "The/DT wolf/NN came/VBD back/RB ,/, Egger/NNP/PERSON said/VBD ./. When/WRB it/PRP killed/VBD a/DT sheep/NN ,/, Egger/NNP/PERSON said/VBD that/IN he/PRP would/MD shoot/VB it/PRP ./.");
        String text = document.text();
        List<TaggedCue> cues = List.of(
                tagged(
                        List.of(span(text, "Egger", 0)),
                        span(text, "said", 0),
                        List.of(span(text, "The wolf came back", 0))),
                tagged(
                        List.of(span(text, "Egger", 40)),
                        span(text, "said", 40),
                        List.of(span(text, "that he would shoot it", 0))));
        assertThat(TrailingCue.settled(document, cues)).isEqualTo(cues);
    }

    @Test
    void aCueOfTheSameSentenceKeepsItsContent() {
        Document document = DocumentFixture.of(
                "Lund/NNP/PERSON told/VBD the/DT court/NN that/IN he/PRP had/VBD slept/VBN ,/, Wick/NNP/PERSON said/VBD ./.");
        String text = document.text();
        List<TaggedCue> cues = List.of(
                tagged(
                        List.of(span(text, "Lund", 0)),
                        span(text, "told", 0),
                        List.of(span(text, "that he had slept", 0))),
                tagged(List.of(span(text, "Wick", 0)), span(text, "said", 0), List.of(span(text, "Lund", 0))));
        assertThat(TrailingCue.settled(document, cues)).isEqualTo(cues);
    }

    private static TaggedCue tagged(List<Span> source, Span cue, List<Span> content) {
        return new TaggedCue(source, cue, content, content);
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
