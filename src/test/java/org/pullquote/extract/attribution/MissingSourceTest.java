package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.model.Span;

class MissingSourceTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Julia Stern said the talks had failed.                                     | said   | the talks had failed         | Julia Stern
            Julia Stern wrote a letter to the mayor, saying they should try again.     | saying | they should try again        | Julia Stern
            The mayor was told that the talks had failed.                              | told   | that the talks had failed    |
            """)
    void anActiveCueHasItsSubjectForASource(String text, String cue, String content, String source) {
        Document document = ANNOTATOR.annotate("", text);
        Attribution attribution =
                new Attribution(List.of(), List.of(span(text, cue)), List.of(span(text, content)), false);
        Attribution filled = new MissingSource(document, new CuePhrases(new QuotedText(document))).filled(attribution);
        assertThat(filled.source().stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
                .isEqualTo(source == null ? "" : source);
    }

    @Test
    void aSourceCutOutOfAWordIsNone() {
        String text = "The Riverton Coalition wrote to the N.A.B.C.D., saying they should try again.";
        Document document = ANNOTATOR.annotate("", text);
        Attribution attribution = new Attribution(
                List.of(span(text, "B.C.D.")),
                List.of(span(text, "saying")),
                List.of(span(text, "they should try again")),
                false);
        Attribution filled = new MissingSource(document, new CuePhrases(new QuotedText(document))).filled(attribution);
        assertThat(filled.source().get(0).of(text)).isEqualTo("The Riverton Coalition");
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
