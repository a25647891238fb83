package org.pullquote.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({"10, 10", "10, 100", "20, 60", "100, 200"})
    void smallProbabilitiesAreNoMoreFrequentThanTheySayWhereNothingDiffers(int one, int other) {
        SimulatedArticles simulated = new SimulatedArticles(one + other);
        int pairs = 4000;
        int belowTwentieth = 0;
        int belowHundredth = 0;
        int belowThousandth = 0;
        for (int i = 0; i < pairs; i++) {
            double p = i % 2 == 0
                    ? Difference.of(mean(() -> simulated.tones(0), one), mean(() -> simulated.tones(0), other))
                            .orElseThrow()
                            .p()
                    : Difference.of(share(() -> simulated.share(0.2), one), share(() -> simulated.share(0.2), other))
                            .orElseThrow()
                            .p();
            belowTwentieth += p < 0.05 ? 1 : 0;
            belowHundredth += p < 0.01 ? 1 : 0;
            belowThousandth += p < 0.001 ? 1 : 0;
        }
        assertThat(belowTwentieth / (double) pairs).isLessThan(0.07);
        assertThat(belowHundredth / (double) pairs).isLessThan(0.016);
        assertThat(belowThousandth / (double) pairs).isLessThan(0.0025);
    }

    @ParameterizedTest
    @CsvSource({"35, 500, 0.01", "75, 500, 0.01", "20, 20, 0.03"})
    void smallProbabilitiesOfRareSharesAreNoMoreFrequentThanTheySay(int one, int other, double share) {
        SimulatedArticles simulated = new SimulatedArticles(one + other);
        int pairs = 4000;
        int belowHundredth = 0;
        int belowThousandth = 0;
        for (int i = 0; i < pairs; i++) {
            double p = Difference.of(
                            share(() -> simulated.share(share), one), share(() -> simulated.share(share), other))
                    .map(Difference::p)
                    .orElse(1.0);
            belowHundredth += p < 0.01 ? 1 : 0;
            belowThousandth += p < 0.001 ? 1 : 0;
        }
        assertThat(belowHundredth / (double) pairs).isLessThan(0.016);
        assertThat(belowThousandth / (double) pairs).isLessThan(0.003);
    }

    @ParameterizedTest
    @CsvSource({"20, 40", "60, 100"})
    void intervalsCoverTheTrueDifference(int one, int other) {
        SimulatedArticles simulated = new SimulatedArticles(9);
        double truth = moments(() -> simulated.tones(0.4), 400_000).mean()
                - moments(() -> simulated.tones(0), 400_000).mean();
        int pairs = 2000;
        int covered = 0;
        for (int i = 0; i < pairs; i++) {
            Interval interval = Difference.of(
                            mean(() -> simulated.tones(0.4), one), mean(() -> simulated.tones(0), other))
                    .orElseThrow()
                    .interval();
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(covered / (double) pairs).isBetween(0.93, 0.97);
    }

    @Test
    void aDifferenceThatIsThereIsFound() {
        SimulatedArticles simulated = new SimulatedArticles(2);
        Difference found = Difference.of(mean(() -> simulated.tones(0.5), 80), mean(() -> simulated.tones(0), 120))
                .orElseThrow();
        assertThat(found.value()).isPositive();
        assertThat(found.interval().low()).isPositive();
        assertThat(found.p()).isLessThan(1e-3);
    }

    @Test
    void sharesOfNothingAndOfAllDifferByOne() {
        RatioEstimate none = share(() -> new long[] {0, 2}, 10);
        RatioEstimate all = share(() -> new long[] {2, 2}, 10);
        Difference difference = Difference.of(all, none).orElseThrow();
        assertThat(difference.value()).isEqualTo(1);
        assertThat(difference.interval().low()).isBetween(0.5, 0.9);
        assertThat(difference.interval().high()).isEqualTo(1);
        // Twenty articles, each half away from the common share: a z of the root of twenty.
        assertThat(difference.p()).isCloseTo(7.74e-6, offset(1e-8));
    }

    @Test
    void whereNoArticleDiffersFromAnotherNothingIsTold() {
        RatioEstimate none = RatioEstimate.ofShare(RatioMoments.NONE.plus(0, 2).plus(0, 5));
        assertThat(Difference.of(none, none)).isEmpty();
    }

    @Test
    void oneArticleIsNoSide() {
        RatioMoments one = RatioMoments.NONE.plus(1, 2);
        assertThatThrownBy(() -> RatioEstimate.ofShare(one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ratio in articles: 1, expected 2 or more");
    }

    private static RatioEstimate mean(Supplier<long[]> article, int articles) {
        return RatioEstimate.ofMean(moments(article, articles));
    }

    private static RatioEstimate share(Supplier<long[]> article, int articles) {
        return RatioEstimate.ofShare(moments(article, articles));
    }

    static RatioMoments moments(Supplier<long[]> article, int articles) {
        RatioMoments moments = RatioMoments.NONE;
        for (int i = 0; i < articles; i++) {
            long[] values = article.get();
            moments = moments.plus(values[0], values[1]);
        }
        return moments;
    }
}
