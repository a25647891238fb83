package org.pullquote.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasFileTest {
    @Test
    void joinsAndSeparationsAreReadAndCommentsAreNot() {
        AliasFile file = read("action,spelling,speaker\n"
                + "# what the tabloids say\n"
                + "join,the Donald,Donald Trump\n"
                + "\n"
                + "separate,\"Brenn, the younger\",Alda Brenn\n");

        assertThat(file.aliases().joins()).isEqualTo(Map.of("the Donald", "Donald Trump"));
        assertThat(file.aliases().separations()).isEqualTo(Map.of("Brenn, the younger", Set.of("Alda Brenn")));
        assertThat(file.hash()).matches("[0-9a-f]{64}");
        assertThat(AliasFile.NONE.hash()).isEmpty();
    }

    @Test
    void whatSpreadsheetsLeaveDoesNotTellNamesApartAndControlsNothing() {
        AliasFile file = read("\uFEFFaction,spelling,speaker\r\n"
                + "join,\u200Bthe\u00A0 Donald,Donald\u202E Trump\u001B[31m\r\n"
                + ",,\r\n"
                + "  \r\n"
                + "join,\"a\nb\",C\r\n");

        assertThat(file.aliases().joins()).isEqualTo(Map.of("the Donald", "Donald Trump", "a b", "C"));
    }

    @Test
    void aValueThatIsNoNameIsToldByItsLength() {
        assertThatThrownBy(() -> read("action,spelling,speaker\njoin," + "A".repeat(5_000) + ",B\n"))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("x.csv:2: a value of 5000 characters, expected at most 4000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spelling,speaker|                          x.csv:1: found 'spelling,speaker', expected the header 'action,spelling,speaker'
            action,spelling,speaker~jion,A,B|          x.csv:2: the action is 'jion', expected join or separate
            action,spelling,speaker~join,A|            x.csv:2: found 'join,A', expected three values: action, spelling, speaker
            action,spelling,speaker~#~join,A,|         x.csv:3: found 'join,A,', expected three values: action, spelling, speaker
            action,spelling,speaker~join,A,A|          x.csv:2: the spelling 'A' is the speaker's name itself, expected two names
            action,spelling,speaker~join,A,B~join,A,C| x.csv:3: 'A' is joined to 'B' in a line before, expected one speaker for a spelling
            action,spelling,speaker~join,A,B~join,B,C| x.csv: A is joined to B, which is joined to C itself, expected the speaker's one name in both lines
            action,spelling,speaker~join,A,B~join,C,"D|   x.csv:3: quotation marks that do not pair, expected CSV
            action,spelling,speaker~join,A\u200BB,C~join,AB,D| x.csv:3: 'AB' is joined to 'C' in a line before, expected one speaker for a spelling
            action,spelling,speaker~join,A,B~separate,A,B| x.csv: A is joined to B and separate from it, expected one of both
            """)
    void whatIsWrongIsToldWithItsLine(String lines, String message) {
        assertThatThrownBy(() -> read(lines.replace('~', '\n') + "\n"))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(message);
    }

    private static AliasFile read(String text) {
        return AliasFile.read("x.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
