package org.pullquote.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource({
        "The harbour is closed, harbour|closed",
        "We won't close the harbour gates, close|harbour|gates|harbour gates",
        "the Çelik pier — the ÇELIK-pier, çelik|pier|çelik pier",
        "Tides Board Tides Board, tides|board|tides board|board tides",
        "a B 7 c2 2031, c2",
        "Mr. Lund and Sen. Vale said on Monday that ten percent of the piers rot, lund|vale|piers|rot|piers rot",
        "The programme would also cost 3 million, cost",
        "'', ''",
    })
    void termsAreWordsThatTellSomethingAndNeighbouringPairsOfThem(String text, String expected) {
        assertThat(Terms.english().of(text))
                .containsExactlyElementsOf(Arrays.stream(expected.split("\\|"))
                        .filter(term -> !term.isEmpty())
                        .toList());
    }
}
