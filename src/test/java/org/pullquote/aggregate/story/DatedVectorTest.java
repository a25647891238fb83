package org.pullquote.aggregate.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedVectorTest {
    @ParameterizedTest
    @CsvSource({"0, 1000000", "1, 900000", "3, 700000", "4, 0"})
    void eachDayBetweenTwoArticlesTakesATenthAndThreeAreTheMost(int days, long similarity) {
        assertThat(on(20_000).similarity(on(20_000 + days))).isEqualTo(similarity);
        assertThat(on(20_000 + days).similarity(on(20_000))).isEqualTo(similarity);
    }

    @Test
    void withoutADayHalfCountsAndNothingToAnArticleOfADay() {
        assertThat(on(null).similarity(on(null))).isEqualTo(DatedVector.ONE / 2);
        assertThat(on(null).similarity(on(20_000))).isZero();
        assertThat(on(20_000).similarity(on(null))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "-4, -1", "8, 11"})
    void stretchesAreOfFourDaysBefore1970Too(int first, int last) {
        assertThat(on(first).stretch())
                .isEqualTo(on(last).stretch())
                .isNotEqualTo(on(last + 1).stretch());
        assertThat(on(null).stretch()).isNull();
    }

    private static DatedVector on(@Nullable Integer day) {
        return new DatedVector("article", day, WordVector.of(new long[] {1}, new double[] {2}));
    }
}
