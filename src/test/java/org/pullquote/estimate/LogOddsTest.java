package org.pullquote.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class LogOddsTest {
    @Test
    void oddsAreComparedAfterThePriorIsAdded() {
        LogOdds odds = LogOdds.of(20, 1000, 10, 2000, 0.01, 500);
        // (20 + 5) / (1500 - 25) over (10 + 5) / (2500 - 15)
        assertThat(odds.value()).isCloseTo(Math.log(25.0 / 1475 / (15.0 / 2485)), offset(1e-12));
        assertThat(odds.z()).isCloseTo(odds.value() / Math.sqrt(1 / 25.0 + 1 / 15.0), offset(1e-12));
        assertThat(odds.p()).isCloseTo(0.0016, offset(1e-4));
    }

    @Test
    void aWordThatIsUsedAlikeHasNoOdds() {
        assertThat(LogOdds.of(10, 1000, 20, 2000, 0.01, 500).value()).isCloseTo(0, offset(1e-12));
    }

    @Test
    void aRareWordStandsOutLessThanACommonOneOfTheSameRatio() {
        assertThat(LogOdds.of(3, 1000, 1, 1000, 0.001, 500).z())
                .isLessThan(LogOdds.of(60, 1000, 20, 1000, 0.02, 500).z());
    }
}
