package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LinearTime;
import org.pullquote.model.ArticleFixture;
import org.pullquote.model.Draft;
import org.pullquote.model.Rejection;

/** Making an article takes time in proportion to its text, whatever stands in it. */
class HostileDraftTest {
    private static final String LEAD =
            "The minister, Irina Valesko, said on Tuesday that the harbour would stay open.\n\n";
    private static final CollectionReader READER = new CollectionReader(ReadOptions.of("test"));

    static Stream<String> pieces() {
        return LinearTime.pieces();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aBodyIsReadInLinearTime(String piece) {
        LinearTime.holds(
                piece,
                text -> READER.reading(ArticleFixture.draft("A headline", LEAD + text + "\n\n" + LEAD + text + " é")));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aHeadlineIsReadInLinearTime(String piece) {
        LinearTime.holds(piece, text -> READER.reading(ArticleFixture.draft(text, LEAD)));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aPageIsReadInLinearTime(String piece) {
        LinearTime.holds(
                piece,
                text -> READER.reading(Draft.ofPage("p", 1, "A headline of four words\n\n" + text + "\n\n" + LEAD)));
    }

    /** What opens a pattern's way, and only then the pieces that lead it astray. */
    @ParameterizedTest
    @MethodSource("openings")
    void aLineIsReadInLinearTimeWhateverItBeginsWith(String opening) {
        for (String piece : List.of("a", "!", "A-", "a ", "a, ", "Ab", " MORE", "© ", ".")) {
            LinearTime.holds(
                    piece,
                    text -> READER.reading(ArticleFixture.draft(
                            "A headline", LEAD + opening + text + "é MORE\n\n" + opening + text + " é")));
        }
    }

    static Stream<String> openings() {
        return Stream.of(
                "with inputs from ",
                "read more at ",
                "Reporting by ",
                "By ",
                "(Reporting by ",
                "Sources: ",
                "Jane ",
                "photo: ",
                "LONDON (",
                "— ");
    }

    @Test
    void aHeadlineThatIsNoneIsRejected() {
        assertThat(READER.reading(ArticleFixture.draft("a.".repeat(20_000), LEAD)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(Rejection.Reason.TOO_LONG));
    }
}
