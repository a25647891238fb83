package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class PublishedCueTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The military said in a statement Sunday that it rained. | said in a statement Sunday | said
            It rained, Lund wrote on Twitter Friday.                 | wrote on Twitter Friday    | wrote
            It rained, Lund told reporters Monday.                   | told reporters Monday      | told reporters
            Lund also said that it rained.                           | also said                  | said
            Lund later confirmed today that it rained.               | later confirmed today      | confirmed
            Lund also determined that it rained.                     | also determined            | determined
            Lund has repeatedly denied that it rained.               | has repeatedly denied      | has repeatedly denied
            Lund also falsely claimed that it rained.                | also falsely claimed       | falsely claimed
            Lund falsely claimed that it rained.                     | falsely claimed            | falsely claimed
            Lund put on notice that it would rain.                   | put on notice              | put on notice
            Lund called on Quist to resign.                          | called on                  | called on
            According to a report on Monday, it rained.              | According to               | According to
            It rained, in the words of Lund.                         | in the words               | in the words
            """)
    void whenAndWhereSomethingWasSaidIsNoPartOfTheCue(String text, String cue, String published) {
        Document document = ANNOTATOR.annotate("", text);
        int begin = text.indexOf(cue);

        assertThat(PublishedCue.of(document, List.of(new Span(begin, begin + cue.length()))))
                .singleElement()
                .extracting(span -> span.of(text))
                .isEqualTo(published);
    }
}
