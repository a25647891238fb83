package org.pullquote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.model.Span;

class ContentlessTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund did not say whether the bridge was safe.      | did not say        | whether the bridge was safe
            Lund declined to comment.                          | declined           | to comment
            Lund refused to discuss the bridge.                | refused            | to discuss the bridge
            Lund made no mention of the bridge.                | made no mention of | the bridge
            Lund commented on the reports.                     | commented on       | the reports
            Lund commented on the letters that Roe wrote.      | commented on       | the letters that Roe wrote
            Lund said so.                                      | said               | so
            The council would never vote for her.              | vote for           | her
            The bridge was unsafe, which Lund disputed.        | disputed           | which
            Lund ruled that out.                               | ruled              | that out
            """)
    void whatTellsNothingOfWhatWasSaid(String text, String cue, String content) {
        assertThat(isContentless(text, cue, content)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund responded that the bridge was safe.           | responded          | that the bridge was safe
            Lund spoke of rebuilding the bridge.               | spoke of           | rebuilding the bridge
            Lund said no.                                      | said               | no
            Lund refused to resign.                            | refused            | to resign
            Lund would vote for Roe.                           | vote for           | Roe
            Lund made no promise to pay.                       | made no promise    | to pay
            Lund said: “That.”                                 | said               | “That.”
            """)
    void whatTellsSomething(String text, String cue, String content) {
        assertThat(isContentless(text, cue, content)).isFalse();
    }

    private static boolean isContentless(String text, String cue, String content) {
        Document document = ANNOTATOR.annotate("", text);
        return Contentless.is(
                document, new Attribution(List.of(), List.of(span(text, cue)), List.of(span(text, content)), false));
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
