package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.AttributionType;
import org.pullquote.model.Span;
import org.pullquote.model.StatementKind;

class AttributionTyperTest {
    private static final Annotator ANNOTATOR = new Annotator();

    /** The cue stands in brackets, the content in braces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The minister [said] {the bridge was unsafe}.                        | indirect | assertion
            [According to] the daily, {the bridge was unsafe}.                  | indirect | assertion
            The council [accused] {the minister of lying}.                      | indirect | assertion
            The minister [thinks] {the bridge is safe}.                         | indirect | belief
            Drivers [fear] {a long winter}.                                     | indirect | belief
            The council [is worried about] {the costs}.                         | indirect | belief
            Many [saw] {the bridge as a danger}.                                | indirect | belief
            The bridge [is seen] as {a danger to all}.                          | indirect | belief
            Minister’s [calls for] {a new bridge} failed.                       | indirect | eventuality
            The council [has shown little support for] {a new bridge}.          | indirect | eventuality
            The inspectors [found] {the bridge was unsafe}.                     | indirect | fact
            The minister [was aware] that {the bridge was unsafe}.              | indirect | fact
            The council [has banned] {all heavy lorries}.                       | indirect | eventuality
            The minister [liked] {to swim below the bridge}.                    | indirect | eventuality
            The party [opposed] {the new bridge}.                               | indirect | eventuality
            The minister [was reluctant] {to pay}.                              | indirect | eventuality
            The minister [promised] that {the bridge would be rebuilt}.         | indirect | assertion
            The minister [promised] {to rebuild the bridge}.                    | indirect | eventuality
            The minister [asked] {the council to pay for the bridge}.           | indirect | eventuality
            The minister [asked] {whether the council would pay}.               | indirect | assertion
            The minister [rejected] {the claim that he had known}.              | indirect | assertion
            The minister [rejected] {the offer of the council}.                 | indirect | eventuality
            The minister [raised doubts about] {the costs}.                     | indirect | assertion
            The minister [yodelled] that {the bridge was safe}.                 | indirect | assertion
            The minister [rebuilt] {the old bridge}.                            | indirect | eventuality
            The minister [has] {the old bridge}.                                | indirect | ~~
            {“The bridge is safe,”} he [thought].                               | direct   | belief
            {“The bridge is safe,”} he [shrugged].                              | direct   | assertion
            The party [opposed] {the “new” bridge}.                             | mixed    | eventuality
            """)
    void theCueTellsAndWhatItTakes(String marked, String kind, String type) {
        String text = marked.replaceAll("[\\[\\]{}]", "");
        Document document = ANNOTATOR.annotate("", text);
        Attribution attribution = new Attribution(List.of(), span(marked, '[', ']'), span(marked, '{', '}'), false);
        AttributionType found = AttributionTyper.of(
                document,
                attribution,
                CueLemma.of(document, attribution.cue()),
                StatementKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        assertThat(found == null ? "" : found.code()).isEqualTo(type);
    }

    private static List<Span> span(String marked, char open, char close) {
        return List.of(new Span(at(marked, open), at(marked, close)));
    }

    /** Where the mark stands in the text without marks. */
    private static int at(String marked, char mark) {
        return marked.substring(0, marked.indexOf(mark))
                .replaceAll("[\\[\\]{}]", "")
                .length();
    }
}
