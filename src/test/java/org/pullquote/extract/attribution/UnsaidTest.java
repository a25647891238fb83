package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class UnsaidTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            If the mayor says that it is safe, people will go.      | the mayor   | says           | that it is safe
            Unless Lund says it is safe, nobody will go.            | Lund        | says           | it is safe
            Nobody has claimed that the bridge was safe.            | Nobody      | has claimed    | that the bridge was safe
            No official has said that the bridge will close.        | No official | has said       | that the bridge will close
            None of them argued that it was cheap.                  | None        | argued         | that it was cheap
            The council never claimed that it had paid.             | The council | claimed        | that it had paid
            Why did Lund claim that she was ill?                    | Lund        | claim          | that she was ill
            Did she promise jobs?                                   | she         | promise        | jobs
            Who said the bridge was safe?                           | Who         | said           | the bridge was safe
            """)
    void whatIsSupposedDeniedOrAskedIsNotSaid(String text, String source, String cue, String content) {
        assertThat(isUnsaid(text, source, cue, content)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor said that nobody had been hurt.               | The mayor   | said           | that nobody had been hurt
            The mayor said people would go if it was safe.          | The mayor   | said           | people would go if it was safe
            The mayor does not believe that it is safe.             | The mayor   | does not believe | that it is safe
            “It is not,” the mayor said.                            | the mayor   | said           | “It is not,”
            “Who had the key?” the mayor asked.                     | the mayor   | asked          | “Who had the key?”
            The mayor asked whether it was safe.                    | The mayor   | asked          | whether it was safe
            """)
    void whatIsReportedIsSaid(String text, String source, String cue, String content) {
        assertThat(isUnsaid(text, source, cue, content)).isFalse();
    }

    private static boolean isUnsaid(String text, String source, String cue, String content) {
        Document document = ANNOTATOR.annotate("", text);
        return Unsaid.is(
                document,
                new Attribution(
                        List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), false));
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
