package org.pullquote.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.model.Span;

class ContentTextTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund said that the bridge was unsafe.          | that the bridge was unsafe       | the bridge was unsafe
            Lund told a daily briefing that bridge tolls would rise. | that bridge tolls would rise  | bridge tolls would rise
            Lund said that that was wrong.                 | that that was wrong              | that was wrong
            Lund said that was wrong.                      | that was wrong                   | that was wrong
            “That is wrong,” Lund said.                    | “That is wrong,”                 | That is wrong
            “That said, the bridge is safe,” Lund said.    | “That said, the bridge is safe,” | That said, the bridge is safe
            Lund said that “that bridge is safe.”          | that “that bridge is safe.”      | that bridge is safe.
            Lund said that “The bridge is safe!”           | that “The bridge is safe!”       | The bridge is safe!
            Tests suggest that might be so.                | that might be so                 | that might be so
            But the bridge is safe, Lund said.             | But the bridge is safe,          | the bridge is safe
            It rained. However, it is safe, Lund said.     | However, it is safe,             | it is safe
            But that’s not safe, Lund said.                | But that’s not safe,             | that’s not safe
            “But it is safe,” Lund said.                   | “But it is safe,”                | But it is safe
            But “it is safe,” Lund said.                   | But “it is safe,”                | it is safe
            Still bridges are safe, Lund said.             | Still bridges are safe,          | Still bridges are safe
            — The bridge is safe, Lund said.               | — The bridge is safe,            | The bridge is safe
            Lund spoke, warning that high tolls were wrong. | that high tolls were wrong      | high tolls were wrong
            Lund announced Monday that old bridges had to go. | that old bridges had to go    | old bridges had to go
            Lund said that “dead” bridges are safe.        | that “dead” bridges are safe     | “dead” bridges are safe
            """)
    void onlyTheReportersConjunctionIsLeftOut(String text, String content, String shown) {
        int begin = text.indexOf(content);
        Span span = new Span(begin, begin + content.length());
        assertThat(ContentText.of(ANNOTATOR.annotate("", text), List.of(span)).text())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund said that “The bridge is safe.”             | that / “The bridge is safe.”                | The bridge is safe.
            Lund said that it was “dead.”                    | that it was / “dead.”                       | it was “dead.”
            “No,” Lund said, adding that it was “dead.”      | “No,” / that it was “dead.”                 | “No,” that it was “dead.”
            But, Lund said, the bridge is safe.              | But / the bridge is safe                    | the bridge is safe
            It was what Lund called a mistake.               | what / a mistake                            | a mistake
            “It says ‘no’ ” was all that Lund said.          | “It says ‘no’ ”                             | It says ‘no’
            “No,” Lund said. “Never.”                        | “No,” / “Never.”                            | No. Never.
            The bridge is safe, Lund said. It will stay so.  | The bridge is safe / It will stay so        | The bridge is safe It will stay so
            Lund said it was safe. Nobody had asked about it | it was safe / Nobody had asked about it     | it was safe. Nobody had asked about it
            """)
    void theShownPartsCutOutOfTheTextAreTheContent(String text, String content, String shown) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String piece : content.split(" / ")) {
            int begin = text.indexOf(piece, from);
            from = begin + piece.length();
            spans.add(new Span(begin, from));
        }
        ContentText read = ContentText.of(ANNOTATOR.annotate("", text), spans);

        assertThat(read.text()).isEqualTo(shown);
        // But for the full stop that the cue's comma stood for.
        assertThat(read.parts().stream().map(part -> part.of(text)).collect(Collectors.joining(" ")))
                .isEqualTo(shown.replace("No. ", "No "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Nobody will pay for it. https://a.b/c                    | Nobody will pay for it.
            Nobody will pay for it. https://a.b/c pic.twitter.com/x1 | Nobody will pay for it.
            Nobody will pay for it (https://a.b/c)                   | Nobody will pay for it (
            Nobody will pay for ithttps://a.b/c?d=ehttps://a.b/c?d=e | Nobody will pay for it
            “Nobody will pay for it.” https://a.b/c                  | Nobody will pay for it.
            “Nobody will pay for it.”                                | Nobody will pay for it.
            Nobody will pay for it.                                  | Nobody will pay for it.
            """)
    void theSpanOfAPostCutsOutItsWordsWithoutTheLinksBehindThem(String post, String cut) {
        Document document = ANNOTATOR.annotate("", post + " — Ada Lund (@adalund) May 5, 2020");
        ContentText content =
                ContentText.of(document, List.of(document.quotations().get(0).outer()));
        assertThat(content.parts())
                .singleElement()
                .extracting(span -> span.of(document.text()))
                .isEqualTo(cut);
    }

    /** Annotators see the first two hundred characters of a word. */
    @Test
    void ofAWordTooLongForTheAnnotatorsTheSpanCutsOutAllThatIsShown() {
        String word = "ab".repeat(1_300);
        Document document =
                ANNOTATOR.annotate("", "Nobody will pay " + word + " https://a.b/c — Ada Lund (@adalund) May 5, 2020");
        ContentText content =
                ContentText.of(document, List.of(document.quotations().get(0).outer()));
        assertThat(content.text()).isEqualTo("Nobody will pay " + word);
        assertThat(content.parts())
                .singleElement()
                .extracting(span -> span.of(document.text()))
                .isEqualTo(content.text());
    }
}
