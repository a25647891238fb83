package org.pullquote.estimate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The sums over articles behind the mean of a score or a share of items, and behind its variance between articles. Items of one
 * article resemble each other, so articles are the independent units. Sums are whole numbers, exact up to 2^53 and the same in
 * whatever order articles are added.
 *
 * @param articles the number of articles with at least one item
 * @param withPart those of them with a part other than 0
 * @param withRest those of them with a part other than their whole
 * @param part the sum of the scores, or the number of items that are counted
 * @param whole the number of items
 * @param partPart the sum of the squares of the parts
 * @param partWhole the sum of the products of parts and wholes
 * @param wholeWhole the sum of the squares of the wholes
 */
public record RatioMoments(
        long articles,
        long withPart,
        long withRest,
        long part,
        long whole,
        long partPart,
        long partWhole,
        long wholeWhole) {
    /** The sums of no articles. */
    public static final RatioMoments NONE = new RatioMoments(0, 0, 0, 0, 0, 0, 0, 0);

    /** Cache of Student's t by whole degrees of freedom: shares need the same few values row after row. */
    private static final Map<Integer, Double> T = new ConcurrentHashMap<>();

    /** The sums with one more article, which may have no item. */
    public RatioMoments plus(long articlePart, long articleWhole) {
        if (articleWhole == 0) {
            return this;
        }
        return new RatioMoments(
                articles + 1,
                withPart + (articlePart == 0 ? 0 : 1),
                withRest + (articlePart == articleWhole ? 0 : 1),
                part + articlePart,
                whole + articleWhole,
                Math.addExact(partPart, Math.multiplyExact(articlePart, articlePart)),
                Math.addExact(partWhole, Math.multiplyExact(articlePart, articleWhole)),
                Math.addExact(wholeWhole, Math.multiplyExact(articleWhole, articleWhole)));
    }

    /** The mean, in units of the part. */
    public double mean() {
        return (double) part / whole;
    }

    /**
     * The effective number of articles: how many of equal length would be as informative. It is below the number of articles if a
     * few long ones have most of the items (Kish 1965, <em>Survey sampling</em>).
     */
    double effectiveArticles() {
        return (double) whole * whole / wholeWhole;
    }

    /** The linearized variance, over articles, of the mean if this were the true mean. */
    double variance(double trueMean) {
        double squares = partPart - 2 * trueMean * partWhole + trueMean * trueMean * wholeWhole;
        return Math.max(0, squares) / whole / whole;
    }

    /**
     * The interval of a mean by Student's t, with the degrees of freedom that the effective number of articles gives (Carter,
     * Schnepel &amp; Steigerwald 2017, <em>Asymptotic behavior of a t test robust to cluster heterogeneity</em>).
     */
    Interval meanInterval() {
        double effective = Math.max(2, effectiveArticles());
        double half = t(effective - 1) * Math.sqrt(variance(mean()) * effective / (effective - 1));
        return new Interval(mean() - half, mean() + half);
    }

    /**
     * The interval of a share by Wilson (1927), for the number of independent items to which the variance between articles
     * corresponds (Korn &amp; Graubard 1998, <em>Confidence intervals for proportions with small expected number of positive
     * counts estimated from survey data</em>), at most the number of items. It also bounds a share of which no case was seen. The
     * part must be a count of items.
     */
    Interval shareInterval() {
        double share = mean();
        double independent = share * (1 - share) / whole;
        double clustered = variance(share) * articles / (articles - 1.0);
        double things = independent == 0 ? whole : whole * Math.min(1, independent / clustered);
        double t = t(articles - 1.0);
        double shrink = 1 + t * t / things;
        double middle = (share + t * t / (2 * things)) / shrink;
        double half = t / shrink * Math.sqrt(share * (1 - share) / things + t * t / (4 * things * things));
        return new Interval(Math.min(share, Math.max(0, middle - half)), Math.max(share, Math.min(1, middle + half)));
    }

    private static double t(double freedom) {
        int whole = (int) freedom;
        return whole == freedom ? T.computeIfAbsent(whole, RatioMoments::quantile) : quantile(freedom);
    }

    private static double quantile(double freedom) {
        return -new TDistribution(null, freedom).inverseCumulativeProbability(Interval.MISSES / 2);
    }
}
