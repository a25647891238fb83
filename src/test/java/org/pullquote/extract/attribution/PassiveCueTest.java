package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.model.Span;

class PassiveCueTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Governors were warned that the dam would burst.                      | Governors | were warned     | that the dam would burst          |
            Officials had been told by Julia Stern that the dam would burst.     | Officials | had been told   | that the dam would burst          | Julia Stern
            The mayor was accused of lying.                                      | The mayor | was accused     | of lying                          |
            The mayor has warned that the dam would burst.                       | The mayor | has warned      | that the dam would burst          | The mayor
            The mayor was convinced that the dam would burst.                    | The mayor | was convinced   | that the dam would burst          | The mayor
            The mayor’s called for a new dam on the river.                       | The mayor | ’s called for   | a new dam on the river            | The mayor
            """)
    void whoIsToldDoesNotTell(String text, String source, String cue, String content, String right) {
        Document document = ANNOTATOR.annotate("", text);
        Attribution attribution = new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), false);
        Attribution corrected =
                new PassiveCue(document, new CuePhrases(new QuotedText(document))).corrected(attribution);
        assertThat(corrected.source().stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
                .isEqualTo(right == null ? "" : right);
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
