package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class SentenceRestTest {
    private static final Document DOCUMENT = DocumentFixture.of(
            "The/DT Bell/NNP/PERSON says/VBZ the/DT board/NN met/VBD in/IN secret/JJ ,/, but/CC nobody/NN knows/VBZ why/WRB ./. According/VBG to/IN the/DT paper/NN ,/, the/DT mayor/NN was/VBD not/RB asked/VBN ./.");
    private static final String TEXT = DOCUMENT.text();

    @Test
    void theRestOfASentenceGoesBackToWhomTheSentenceIsAttributed() {
        List<Attribution> mended = SentenceRest.returned(
                DOCUMENT,
                List.of(
                        of("The Bell", "says", "the board met in secret, but"),
                        of("the paper", "According to", "nobody knows why", "the mayor was not asked")));
        assertThat(mended)
                .containsExactly(
                        of("The Bell", "says", "the board met in secret, but nobody knows why"),
                        of("the paper", "According to", "the mayor was not asked"));
    }

    @Test
    void aSentenceWithoutACueOfItsOwnStaysWithTheNext() {
        List<Attribution> whole = List.of(
                of("The Bell", "says", "the board met in secret"),
                of("the paper", "According to", "nobody knows why", "the mayor was not asked"));
        assertThat(SentenceRest.returned(DOCUMENT, whole)).isEqualTo(whole);
    }

    private static Attribution of(String source, String cue, String... content) {
        return new Attribution(
                List.of(span(source)),
                List.of(span(cue)),
                List.of(content).stream().map(SentenceRestTest::span).toList(),
                false);
    }

    private static Span span(String part) {
        int begin = TEXT.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
