package org.pullquote.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
    private final WordPieces wordPieces = WordPieces.load();

    /** Expected ids are those of Hugging Face's tokenizers 0.23 on the same vocabulary. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, world!                | 7592 1010 2088 999
            Zakharova said               | 23564 22510 7103 2056
            Café São Ångström            | 7668 7509 17076 15687
            “Don’t,” he said — twice…    | 1523 2123 1521 1056 1010 1524 2002 2056 1517 3807 1529
            U.S. $3.5bn                  | 1057 1012 1055 1012 1002 1017 1012 1019 24700
            北京 summit                   | 1781 1755 6465
            """)
    void textIsCutAsTheEncoderWasTrained(String text, String ids) {
        assertThat(wordPieces.cut(text).stream()
                        .map(piece -> String.valueOf(piece.id()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @Test
    void piecesKnowTheirCharacters() {
        String text = "😀 Zakharova’s";
        assertThat(wordPieces.cut(text).stream()
                        .map(piece -> text.substring(piece.begin(), piece.end()))
                        .toList())
                .containsExactly("😀", "Za", "khar", "ova", "’", "s");
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsOneUnknownPiece() {
        List<Piece> pieces = wordPieces.cut("a".repeat(101) + " b");
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).end()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void piecesStandInOrderInsideTheText(long seed) {
        Random random = new Random(seed);
        String text = random.ints(2_000, 0, 0x20000)
                .mapToObj(character -> random.nextInt(3) == 0 ? " " : Character.toString(character))
                .collect(Collectors.joining());
        int at = 0;
        for (Piece piece : wordPieces.cut(text)) {
            assertThat(piece.begin()).isBetween(0, text.length());
            assertThat(piece.end()).isGreaterThan(piece.begin()).isLessThanOrEqualTo(text.length());
            assertThat(piece.end()).isGreaterThanOrEqualTo(at);
            at = piece.begin();
        }
    }
}
