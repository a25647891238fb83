package org.pullquote.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.model.Span;

class ContentTextTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund said that the bridge was unsafe.          | that the bridge was unsafe       | the bridge was unsafe
            Lund said that that was wrong.                 | that that was wrong              | that was wrong
            Lund said that was wrong.                      | that was wrong                   | that was wrong
            “That is wrong,” Lund said.                    | “That is wrong,”                 | That is wrong
            “That said, the bridge is safe,” Lund said.    | “That said, the bridge is safe,” | That said, the bridge is safe
            Lund said that “that bridge is safe.”          | that “that bridge is safe.”      | “that bridge is safe.”
            """)
    void onlyTheReportersConjunctionIsLeftOut(String text, String content, String shown) {
        int begin = text.indexOf(content);
        Span span = new Span(begin, begin + content.length());
        assertThat(ContentText.of(ANNOTATOR.annotate("", text), List.of(span)).text())
                .isEqualTo(shown);
    }
}
