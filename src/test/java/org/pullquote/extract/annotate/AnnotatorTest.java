package org.pullquote.extract.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.document.Token;

class AnnotatorTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    /** Sentences that can hold no name are not tagged for names; a name that begins one, or stands within it, is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund resigned on Monday.               | Lund
            Yesterday the mayor met Barack Obama.  | Barack Obama
            The rain fell on Monday. Lund resigned. | Lund
            When I asked, I was told that it rained. |
            The mayor resigned.                    |
            """)
    void namesAreFoundWhereverOneCanBe(String text, @Nullable String names) {
        List<Token> tokens = ANNOTATOR.annotate("", text).tokens();
        assertThat(String.join(
                        " ",
                        tokens.stream()
                                .filter(token -> token.entity().equals("PERSON"))
                                .map(Token::text)
                                .toList()))
                .isEqualTo(names == null ? "" : names);
        assertThat(tokens).allSatisfy(token -> assertThat(token.entity()).isNotEmpty());
    }
}
