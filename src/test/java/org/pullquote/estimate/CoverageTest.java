package org.pullquote.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Do intervals cover the truth as often as they say? Over many groups of which the truth is known. */
class CoverageTest {
    private static final int GROUPS = 400;
    private static final int[] ARTICLES = {10, 20, 50, 100};

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void intervalsOfMeansCoverTheTruth93To97TimesInAHundred(double shift) {
        SimulatedArticles simulated = new SimulatedArticles(3);
        assertThat(covered(() -> simulated.tones(shift), false)).isBetween(0.93, 0.97);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.8})
    void intervalsOfSharesCoverTheTruth93To97TimesInAHundred(double share) {
        SimulatedArticles simulated = new SimulatedArticles(4);
        assertThat(covered(() -> simulated.share(share), true)).isBetween(0.93, 0.97);
    }

    /** A share of which a small group often shows nothing can't be covered exactly: rather too often than too seldom. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.1})
    void intervalsOfRareSharesCoverTheTruthAtLeastAsOften(double share) {
        SimulatedArticles simulated = new SimulatedArticles(5);
        assertThat(covered(() -> simulated.share(share), true)).isBetween(0.93, 0.995);
    }

    private static double covered(Supplier<long[]> article, boolean share) {
        double truth = truth(article);
        int covered = 0;
        for (int articles : ARTICLES) {
            for (int group = 0; group < GROUPS; group++) {
                Interval interval = interval(article, articles, share, group + "/" + articles).orElseThrow();
                covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            }
        }
        return (double) covered / (GROUPS * ARTICLES.length);
    }

    private static Optional<Interval> interval(Supplier<long[]> article, int articles, boolean share, String group) {
        Replicates replicates = new Replicates(2);
        RatioMoments moments = RatioMoments.NONE;
        for (int i = 0; i < articles; i++) {
            long[] values = article.get();
            replicates.add(group + "/" + i, values);
            moments = moments.plus(values[0], values[1]);
        }
        return share
                ? Replicates.shareInterval(replicates.of(0), replicates.of(1), moments)
                : Replicates.interval(replicates.of(0), replicates.of(1), articles);
    }

    private static double truth(Supplier<long[]> article) {
        double part = 0;
        double whole = 0;
        for (int i = 0; i < 1_000_000; i++) {
            long[] values = article.get();
            part += values[0];
            whole += values[1];
        }
        return part / whole;
    }
}
