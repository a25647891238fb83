package org.pullquote.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.schema.ArticleTables;

class CsvLineTest {
    private static final CsvLine REJECTS = new CsvLine(ArticleTables.REJECTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "'=1",
                "\uFF1D1",
                " =1",
                "\u00A0=1+1",
                "\u200B\u3000@x"
            })
    void aFormulaIsMadeInert(String formula) {
        String cell = detail(formula);
        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'" + formula.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "'tis", " a=1", "1-2", "x@y"})
    void otherTextIsLeftAlone(String text) {
        assertThat(detail(text)).contains(text).doesNotContain("'" + text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            plain|plain
            a,b|"a,b"
            say "no"|"say ""no""\"
            ~~|""
             led|" led"
            a;=1+1|"a;=1+1"
            """)
    void cellsAreQuotedWhereTheyMustBe(String text, String cell) {
        assertThat(detail(text)).isEqualTo(cell);
    }

    @Test
    void lineEndsAndEmojiSurviveAndNulIsReplaced() {
        assertThat(detail("a\r\nb\uD83D\uDE00\u0000")).isEqualTo("\"a\r\nb\uD83D\uDE00\uFFFD\"");
    }

    @Test
    void anUnknownIsEmpty() {
        assertThat(REJECTS.of(RowFactory.create("p", null, "no_body", "d"))).isEqualTo("p,,no_body,d");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1, 1",
        "-0.00000001, 0",
        "0.1234565, 0.123457",
        "-0.5, -0.5",
        "1E7, 10000000",
        "NaN, NaN",
        "-Infinity, -INF"
    })
    void numbersArePlainWithSixDecimalsAtMost(double number, String cell) {
        assertThat(CellText.of(number)).isEqualTo(cell);
    }

    private static String detail(String text) {
        String line = REJECTS.of(RowFactory.create("p", 1L, "no_body", text));
        assertThat(line).startsWith("p,1,no_body,");
        return line.substring("p,1,no_body,".length());
    }
}
