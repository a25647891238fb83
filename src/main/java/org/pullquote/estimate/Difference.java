package org.pullquote.estimate;

import java.util.Optional;
import org.apache.commons.math3.special.Erf;

/**
 * The difference of two means over articles.
 *
 * @param value the first mean minus the second
 * @param interval of the difference
 * @param p the probability of a difference at least as large if there were none
 */
public record Difference(double value, Interval interval, double p) {
    /**
     * The difference of two means of scores.
     *
     * @return empty if no article differs from another, so that nothing can be tested
     * @throws IllegalArgumentException if either has fewer than two articles
     */
    public static Optional<Difference> ofMeans(RatioMoments one, RatioMoments other) {
        checkArticles(one, other);
        return of(one, other, one.meanInterval(), other.meanInterval());
    }

    /**
     * The difference of two shares.
     *
     * @return empty if no article differs from another, so that nothing can be tested
     * @throws IllegalArgumentException if either has fewer than two articles
     */
    public static Optional<Difference> ofShares(RatioMoments one, RatioMoments other) {
        checkArticles(one, other);
        return of(one, other, one.shareInterval(), other.shareInterval());
    }

    /**
     * Tests the difference divided by its standard error under the assumption that both means equal the mean of all articles of
     * both. This statistic is a sum over articles divided by the root of the sum of the squares of the same terms; its tails are
     * lighter than those of the normal distribution, however few or uneven the articles (Efron 1969, <em>Student's t-test under
     * symmetry conditions</em>).
     */
    private static Optional<Difference> of(RatioMoments one, RatioMoments other, Interval oneIn, Interval otherIn) {
        double common = (double) (one.part() + other.part()) / (one.whole() + other.whole());
        double variance = one.variance(common) + other.variance(common);
        if (variance == 0) {
            return Optional.empty();
        }
        double value = one.mean() - other.mean();
        double p = Erf.erfc(Math.abs(value) / Math.sqrt(2 * variance));
        return Optional.of(new Difference(value, interval(one, other, oneIn, otherIn), p));
    }

    /** The interval of the difference, from the intervals of both means (Newcombe 1998, method 10; Zou &amp; Donner 2008). */
    private static Interval interval(RatioMoments one, RatioMoments other, Interval oneIn, Interval otherIn) {
        double value = one.mean() - other.mean();
        return new Interval(
                value - Math.hypot(one.mean() - oneIn.low(), otherIn.high() - other.mean()),
                value + Math.hypot(oneIn.high() - one.mean(), other.mean() - otherIn.low()));
    }

    private static void checkArticles(RatioMoments one, RatioMoments other) {
        if (one.articles() < 2 || other.articles() < 2) {
            throw new IllegalArgumentException(
                    "means of " + one.articles() + " and " + other.articles() + " articles, expected 2 or more");
        }
    }
}
