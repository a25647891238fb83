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
     * The difference of two means of scores, or of two shares. Tests it divided by its standard error under the assumption that both
     * equal the mean of all articles of both. This statistic is a sum over articles divided by the root of the sum of the squares
     * of the same terms; its tails are lighter than those of the normal distribution, however few or uneven the articles (Efron
     * 1969, <em>Student's t-test under symmetry conditions</em>).
     *
     * @return empty if no article differs from another, so that nothing can be tested
     */
    public static Optional<Difference> of(RatioEstimate one, RatioEstimate other) {
        RatioMoments a = one.moments();
        RatioMoments b = other.moments();
        double common = (double) (a.part() + b.part()) / (a.whole() + b.whole());
        double variance = one.variance(common) + other.variance(common);
        if (variance == 0) {
            return Optional.empty();
        }
        double value = one.mean() - other.mean();
        double p = Erf.erfc(Math.abs(value) / Math.sqrt(2 * variance));
        return Optional.of(new Difference(value, interval(one, other), p));
    }

    /** The interval of the difference, from the intervals of both means (Newcombe 1998, method 10; Zou &amp; Donner 2008). */
    private static Interval interval(RatioEstimate one, RatioEstimate other) {
        double value = one.mean() - other.mean();
        return new Interval(
                value
                        - Math.hypot(
                                one.mean() - one.interval().low(),
                                other.interval().high() - other.mean()),
                value
                        + Math.hypot(
                                one.interval().high() - one.mean(),
                                other.mean() - other.interval().low()));
    }
}
