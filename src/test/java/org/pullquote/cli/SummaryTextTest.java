package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    @Test
    void ofManyOrLongNamesAsMuchIsShownAsSomebodyWouldRead() {
        StringBuilder text = new StringBuilder();
        SummaryText.addNames(
                text,
                "unlisted: ",
                IntStream.range(0, 5_000).mapToObj(i -> "Outlet " + i).toList());
        SummaryText.addNames(text, "long: ", List.of("x".repeat(4_000)));

        assertThat(text.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("unlisted: Outlet 0, Outlet 1, ")
                                .endsWith("Outlet 19 and 4980 more (run.json)"),
                        line -> assertThat(line).isEqualTo("long: " + "x".repeat(31) + "…"));
    }
}
