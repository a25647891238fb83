package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

class RelayedSpeechTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “We have lost the bridge,” Lund said, according to the Gazette. | the Gazette | according to
            “We have lost the bridge,” Lund said, the Gazette reported. | the Gazette | reported
            """)
    void anOutletReportsTheWholeWithSpeakerAndCue(String text, String outlet, String cue) {
        List<Attribution> found =
                find(text, of(text, "Lund", "said", "“We have lost the bridge,”"), of(text, outlet, cue, "Lund said"));

        assertThat(contents(text, found))
                .containsExactlyInAnyOrder("“We have lost the bridge,”", "“We have lost the bridge,” Lund said");
        Attribution inner = found.stream()
                .filter(each -> each.source().get(0).of(text).equals("Lund"))
                .findFirst()
                .orElseThrow();
        assertThat(inner.holder(found)).isNotNull();
    }

    @Test
    void theQuotationBehindTheOutletIsTheSpeakersToo() {
        String text = "“We have lost the bridge,” Lund said, according to the Gazette. “We will be back.”";

        assertThat(contents(
                        text,
                        find(
                                text,
                                of(text, "Lund", "said", "“We have lost the bridge,”"),
                                of(text, "the Gazette", "according to", "Lund said", "“We will be back.”"))))
                .containsExactlyInAnyOrder(
                        "“We have lost the bridge,” / “We will be back.”",
                        "“We have lost the bridge,” Lund said / “We will be back.”");
    }

    @Test
    void aParaphraseOfWhatWasSaidIsTheOutletsAlone() {
        String text = "“We have lost the bridge,” Lund said. The bridge closed in May, according to the Gazette.";

        assertThat(contents(
                        text,
                        find(
                                text,
                                of(text, "Lund", "said", "“We have lost the bridge,”"),
                                of(text, "the Gazette", "according to", "The bridge closed in May"))))
                .containsExactlyInAnyOrder("“We have lost the bridge,”", "The bridge closed in May");
    }

    private static List<Attribution> find(String text, Attribution... tagged) {
        Document document = ANNOTATOR.annotate("", text);
        return new AnchoredAttributionFinder(ExtractionRules.all()).find(document, List.of(tagged));
    }

    private static List<String> contents(String text, List<Attribution> found) {
        return found.stream()
                .map(each -> String.join(
                        " / ",
                        each.content().stream().map(span -> span.of(text)).toList()))
                .toList();
    }

    private static Attribution of(String text, String source, String cue, String... content) {
        List<Span> spans = new ArrayList<>();
        for (String part : content) {
            spans.add(span(text, part));
        }
        return new Attribution(List.of(span(text, source)), List.of(span(text, cue)), spans, false);
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
