package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class EmptyContentFilterTest {
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
            Lund said nothing.                                 | said               | nothing
            Lund said no more.                                 | said               | no more
            A clerk, who asked not to be named, left early.    | asked              | not to be named
            The film is called “Winter on Mars”.               | is called          | The film + “Winter on Mars”
            Lund is best known for “The Long Road Home”.       | known for          | “The Long Road Home”
            Lund wrote “The Long Road Home”.                   | wrote              | “The Long Road Home”
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
            Lund said nothing had changed.                     | said               | nothing had changed
            Lund wrote: “The Long Road Home is over.”          | wrote              | “The Long Road Home is over.”
            Lund asked the press not to leave.                 | asked              | not to leave
            """)
    void whatTellsSomething(String text, String cue, String content) {
        assertThat(isContentless(text, cue, content)).isFalse();
    }

    private static boolean isContentless(String text, String cue, String content) {
        Document document = ANNOTATOR.annotate("", text);
        List<Span> spans =
                Stream.of(content.split(" \\+ ")).map(part -> span(text, part)).toList();
        return EmptyContentFilter.is(document, new Attribution(List.of(), List.of(span(text, cue)), spans, false));
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
