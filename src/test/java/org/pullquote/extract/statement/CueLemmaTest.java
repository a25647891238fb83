package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.model.Span;

class CueLemmaTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor wrote in a post that had been read two million times that he would go. | wrote in a post that had been read two million times | write
            The mayor said on Friday in a written statement that he would go.               | said on Friday in a written statement               | say
            The council released a report that said the bridge was unsafe.                  | released a report that said                         | say
            The mayor was quoted as saying that he would go.                                | was quoted as saying                                | say
            The mayor pointed out that the bridge was unsafe.                               | pointed out                                         | point out
            """)
    void theLemmaIsThatOfTheVerbThatTheContentHangsOn(String text, String cue, String lemma) {
        int begin = text.indexOf(cue);
        assertThat(CueLemma.of(ANNOTATOR.annotate("", text), List.of(new Span(begin, begin + cue.length()))))
                .isEqualTo(lemma);
    }
}
