package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
            It rained, Lund told reporters Monday.                   | told reporters Monday      | told
            Lund told Radio Skarn that it rained.                    | told Radio Skarn           | told
            It rained, Lund said bluntly.                            | said bluntly               | said
            Lund found last year that it rained.                     | found last year            | found
            It rained, Lund said earlier this week.                  | said earlier this week     | said
            Lund and Holm both said that it rained.                  | both said                  | said
            Lund has argued for many years that it rained.           | has argued for many years  | argued
            Lund also said that it rained.                           | also said                  | said
            Lund later confirmed today that it rained.               | later confirmed today      | confirmed
            Lund also determined that it rained.                     | also determined            | determined
            Lund has repeatedly denied that it rained.               | has repeatedly denied      | denied
            Lund also falsely claimed that it rained.                | also falsely claimed       | claimed
            Lund has said that it rained.                            | has said                   | said
            Lund is now asking whether it rained.                    | is now asking              | asking
            Lund will argue that it rained.                          | will argue                 | argue
            Lund has also pointed out that it rained.                | has also pointed out       | pointed out
            Lund has called for an inquiry since it rained.          | has called for             | called for
            Her 2010 proclamation that it rained was right.          | 2010 proclamation          | proclamation
            Lund went on to suggest that it rained.                  | went on to suggest         | suggest
            Lund issued a statement saying it rained.                | issued a statement saying  | saying
            Lund sent out a letter that said it rained.              | sent out a letter that said | said
            Lund dismissed the report, saying it rained.             | dismissed the report, saying | saying
            Lund was quoted as saying that it rained.                | was quoted as saying       | saying
            It rained, Lund said in a release announcing a fair.     | said in a release          | said
            Lund put on notice that it would rain.                   | put on notice              | put on notice
            Lund called on Quist to resign.                          | called on                  | called on
            According to a report on Monday, it rained.              | According to               | According to
            It rained, in the words of Lund.                         | in the words               | in the words
            """)
    void onlyTheWordsOfSayingAreTheCue(String text, String cue, String published) {
        assertThat(published(text, cue)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lund has not ruled out that it rained.                   | has not ruled out
            Lund never said that it rained.                          | never said
            Lund might say that it rained.                           | might say
            Lund has to admit that it rained.                        | has to admit
            Lund refused to say that it rained.                      | refused to say
            Lund seemed to admit that it rained.                     | seemed to admit
            Lund stopped short of saying that it rained.             | stopped short of saying
            Lund denied a report that said it rained.                | denied a report that said
            Lund fired back at those who asked whether it rained.    | fired back
            """)
    void wordsThatChangeTheMeaningStay(String text, String cue) {
        assertThat(published(text, cue)).isEqualTo(cue);
    }

    private static String published(String text, String cue) {
        Document document = ANNOTATOR.annotate("", text);
        int begin = text.indexOf(cue);
        int content = text.toLowerCase(Locale.ROOT).indexOf("it rained");
        content = content < 0 ? text.length() - 1 : content;
        List<Span> published = PublishedCue.of(
                document, List.of(new Span(begin, begin + cue.length())), List.of(new Span(content, content + 1)));
        return published.get(0).of(text);
    }
}
