package org.pullquote.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.join.ListedSource;

class SourcesFileTest {
    @Test
    void whatTheLinesOfAnOutletSayIsTakenTogether() {
        SourcesFile file = read("\uFEFFfound,name,group,country,owner\n"
                + "# the site and the paper\n"
                + "bell.example,The Bell,national,,\n"
                + "Bell Online,The Bell,,NO,\"Fjord, Media\"\n"
                + "Harbour News,,local\n");

        ListedSource bell = new ListedSource("The Bell", "national", "NO", Map.of("owner", "Fjord, Media"));
        assertThat(file.sources().byFoundName())
                .isEqualTo(Map.of(
                        "bell.example", bell,
                        "Bell Online", bell,
                        "The Bell", bell,
                        "Harbour News", new ListedSource("Harbour News", "local", null, Map.of())));
        assertThat(file.isGiven()).isTrue();
        assertThat(file.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("").sources().byFoundName()).isEmpty();
        assertThat(read("").isGiven()).isFalse();
        assertThat(SourcesFile.NONE.hash()).isEmpty();
    }

    @Test
    void noValueHoldsWhatATerminalWouldObey() {
        ListedSource bell = new ListedSource("The Bell", "a b", null, Map.of("owner", "Fjord"));
        assertThat(read("found,name,group,owner\nbell\u200B,The\tBell,\"a\nb\",\u001B]0;x\u0007Fjord\n")
                        .sources()
                        .byFoundName())
                .isEqualTo(Map.of("bell", bell, "The Bell", bell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name,found|                           x.csv:1: found 'name,found', expected the header 'found,name' and further columns with different names, such as group, country
            found,name,group,group|               x.csv:1: found 'found,name,group,group', expected the header 'found,name' and further columns with different names, such as group, country
            found,name,group~a|                   x.csv:2: found 'a', expected a name as found and the values of found, name, group
            found,name~#~,B|                      x.csv:3: found ',B', expected a name as found and the values of found, name
            found,name~a,A,b|                     x.csv:2: found 'a,A,b', expected a name as found and the values of found, name
            found,name~a,A~a,B|                   x.csv:3: 'a' has a line before, expected one line for a name
            found,name,group~a,A,x~b,A,y|         x.csv:3: 'A' has the group 'y', and in a line before 'x', expected one value for an outlet
            found,name~a,B~B,C|                   x.csv:2: 'a' is to be called 'B', which is to be called 'C' itself, expected the outlet's one name in both lines
            """)
    void whatIsWrongIsToldWithItsLine(String lines, String message) {
        assertThatThrownBy(() -> read(lines.replace('~', '\n') + "\n"))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(message);
    }

    private static SourcesFile read(String text) {
        return SourcesFile.read("x.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
