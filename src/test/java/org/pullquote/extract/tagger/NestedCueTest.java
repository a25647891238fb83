package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class NestedCueTest {
    private static final String TEXT =
            "Lund said the council knew of the cracks and talked about the costs — even as it claims"
                    + " to be broke — for years, and suggested that it resign.";
    private static final Document DOCUMENT = new Annotator().annotate("", TEXT);

    @Test
    void whatIsReportedInsideAContentIsPartOfIt() {
        assertThat(NestedCue.settled(
                        DOCUMENT,
                        List.of(
                                of("Lund", "said", "the council knew of the cracks and talked about", "for years"),
                                of("the council", "talked about", "the costs — even as it claims"),
                                of("it", "claims", "to be broke —"))))
                .containsExactly(
                        of(
                                "Lund",
                                "said",
                                "the council knew of the cracks and talked about the costs — even as it claims to be broke — for years"));
    }

    @Test
    void theNextCueOfOneSourceIsNoContent() {
        Attribution next = of("Lund", "suggested", "that it resign");
        assertThat(NestedCue.settled(DOCUMENT, List.of(of("Lund", "said", "for years, and suggested"), next)))
                .containsExactly(of("Lund", "said", "for years"), next);
    }

    @Test
    void cuesBesideEachOtherStayApart() {
        List<Attribution> apart =
                List.of(of("Lund", "said", "the council knew of the cracks"), of("it", "claims", "to be broke"));
        assertThat(NestedCue.settled(DOCUMENT, apart)).isEqualTo(apart);
    }

    private static Attribution of(String source, String cue, String... content) {
        return new Attribution(
                List.of(span(source)),
                List.of(span(cue)),
                List.of(content).stream().map(NestedCueTest::span).toList(),
                false);
    }

    private static Span span(String part) {
        int begin = TEXT.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
