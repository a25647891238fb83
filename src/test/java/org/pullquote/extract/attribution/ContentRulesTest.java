package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.ContentText;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/** What the rules of whole contents make of one attribution of the tagger's, with the rule and without it. Strokes part the pieces of a content, a pilcrow paragraphs. */
class ContentRulesTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            relative_content | The town closed the old bridge, which the mayor said was unsafe. | the mayor | said | which / was unsafe | the old bridge was unsafe
            relative_content | Police are collecting footage of the crash, which they promised to release soon. | they | promised | Police are collecting footage of the crash / which / to release soon | footage of the crash to release soon
            relative_content | The minister set out plans for schools which she said were the worst in Europe. | she | said | were the worst in Europe | schools were the worst in Europe
            stray_words | There is little hope that rain will come, the weather service says. More dry winds are forecast. | the weather service | says | There is little hope that rain will come / More dry winds | There is little hope that rain will come
            stray_words | The remark angered Ada Lund, who then wrote, “We will not pay for this bridge.” | who | wrote | The remark angered Ada Lund / “We will not pay for this bridge.” | We will not pay for this bridge.
            stray_words | The mayor wrote on Sunday: ¶ [I] have failed you. ¶ He is old. | The mayor | wrote | [I] have failed you. / He is old | [I] have failed you.
            lead_words | The mayor repeated his view that the bridge was unsafe. | The mayor | repeated | his view that the bridge was unsafe | the bridge was unsafe
            lead_words | The mayor told the council something new: The bridge would close. | The mayor | told | something new: The bridge would close | The bridge would close
            lead_words | The owner read one notice which said that the bridge was unsafe. | The owner | read | one notice which said that the bridge was unsafe | the bridge was unsafe
            lead_words | The mayor stressed the town's position that the bridge was unsafe. | The mayor | stressed | the town's position that the bridge was unsafe | the bridge was unsafe
            lead_words | The mayor denounced what he called a “circus of fools.” | The mayor | denounced | what he called a “circus of fools.” | circus of fools.
            fronted_phrase | Since the bridge was closed, the town has lost half of its shops, the mayor said. | the mayor | said | the town has lost half of its shops | Since the bridge was closed, the town has lost half of its shops
            fronted_phrase | If the river rises again, the mayor said the bridge will close for good. | the mayor | said | the bridge will close for good | If the river rises again the bridge will close for good
            fronted_phrase | The old bridge on the Arne, the mayor said, will close for good. | the mayor | said | will close for good | The old bridge on the Arne will close for good
            fronted_phrase | The old bridge on the Arne, the mayor said, “will close for good.” | the mayor | said | “will close for good.” | The old bridge on the Arne “will close for good.”
            fronted_phrase | The old bridge, which was built by hand, helped the town to win back its trade, the report found. | the report | found | helped the town to win back its trade | The old bridge, which was built by hand, helped the town to win back its trade
            reporter_phrase | When reached by phone on Tuesday, the mayor said, “The bridge is ready.” | the mayor | said | When reached by phone on Tuesday / “The bridge is ready.” | The bridge is ready.
            reporter_phrase | “We see more and more support,” the mayor told reporters after a series of debates. | the mayor | told | “We see more and more support,” / after a series of debates | We see more and more support
            reporter_phrase | The mayor gave drivers the following advice: “Stay at home.” | The mayor | gave | drivers the following advice / “Stay at home.” | Stay at home.
            measure_tail | The report found that 80 bridges were unsafe in May, up from 60 a year ago. | The report | found | that 80 bridges were unsafe in May | 80 bridges were unsafe in May, up from 60 a year ago
            """)
    void aContentIsWhatWasSaidAndAllOfIt(
            String rule, String written, String source, String cue, String content, String expected) {
        String text = written.replace(" ¶ ", "\n\n");
        Document document = ANNOTATOR.annotate("", text);
        Attribution tagged = new Attribution(
                List.of(span(text, source, 0)),
                List.of(span(text, cue, text.indexOf(source))),
                spans(text, content),
                false);

        assertThat(contentOf(document, tagged, List.of())).isEqualTo(expected);
        assertThat(contentOf(document, tagged, List.of(rule))).isNotEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor said the town, which built the bridge, will close it. | The mayor | said | the town, which built the bridge, will close it | the town, which built the bridge, will close it
            The mayor said the bridge was unsafe. Nobody will be let on it. | The mayor | said | the bridge was unsafe / Nobody will be let on it | the bridge was unsafe. Nobody will be let on it
            The bridge is unsafe, the mayor, who is right, said. | the mayor | said | The bridge is unsafe | The bridge is unsafe
            The bridge, which the mayor said was unsafe, will close. | the mayor | said | The bridge / was unsafe | The bridge was unsafe
            The mayor rejected the claim that the bridge was unsafe. | The mayor | rejected | the claim that the bridge was unsafe | the claim that the bridge was unsafe
            The mayor called for a new bridge: “This one will fall.” | The mayor | called for | a new bridge / “This one will fall.” | a new bridge “This one will fall.”
            The mayor dismissed the notion that the bridge was unsafe. | The mayor | dismissed | the notion that the bridge was unsafe | the notion that the bridge was unsafe
            In May, the mayor said the bridge would close. | the mayor | said | the bridge would close | the bridge would close
            If it rains, the mayor said, “We will close the bridge.” | the mayor | said | If it rains / “We will close the bridge.” | If it rains “We will close the bridge.”
            On Monday, the mayor said, “Is the bridge safe?” | the mayor | said | “Is the bridge safe?” | Is the bridge safe?
            The report found that 80 bridges were unsafe, and the council met at once. | The report | found | that 80 bridges were unsafe | 80 bridges were unsafe
            """)
    void whatBelongsToAContentStaysAndTheRestStaysOut(
            String text, String source, String cue, String content, String expected) {
        Document document = ANNOTATOR.annotate("", text);
        Attribution tagged = new Attribution(
                List.of(span(text, source, 0)),
                List.of(span(text, cue, text.indexOf(source))),
                spans(text, content),
                false);

        assertThat(contentOf(document, tagged, List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor said: “No.”                       | said:           | said
            The mayor, revealing, in May, a plan, left. | revealing, in May, | revealing, in May
            Mayor: No.                                  | :               | :
            """)
    void aCueHasNoPunctuationAtItsRimsUnlessItIsNothingElse(String text, String cue, String expected) {
        Document document = ANNOTATOR.annotate("", text);
        int last = text.length() - 3;
        Attribution tagged =
                new Attribution(List.of(), List.of(span(text, cue, 0)), List.of(new Span(last, text.length())), false);

        assertThat(CueTrim.trimmed(document, tagged).cue().get(0).of(text)).isEqualTo(expected);
    }

    private static String contentOf(Document document, Attribution tagged, List<String> without) {
        List<Attribution> found =
                new AnchoredAttributionFinder(ExtractionRules.without(without)).find(document, List.of(tagged));
        return found.isEmpty()
                ? ""
                : ContentText.of(document, found.get(0).content()).text();
    }

    private static List<Span> spans(String text, String pieces) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String piece : pieces.split(" / ")) {
            Span span = span(text, piece, from);
            spans.add(span);
            from = span.end();
        }
        return spans;
    }

    private static Span span(String text, String words, int from) {
        int begin = text.indexOf(words, from);
        return new Span(begin, begin + words.length());
    }
}
