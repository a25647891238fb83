package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class NestedCueTest {
    private static final Document DOCUMENT = DocumentFixture.of(
            "Lund/NNP/PERSON said/VBD the/DT council/NN knew/VBD of/IN the/DT cracks/NNS and/CC talked/VBD about/IN the/DT costs/NNS —/: even/RB as/IN it/PRP claims/VBZ to/TO be/VB broke/JJ —/HYPH for/IN years/NNS ,/, and/CC suggested/VBD that/IN it/PRP resign/VB ./.");
    private static final String TEXT = DOCUMENT.text();

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
