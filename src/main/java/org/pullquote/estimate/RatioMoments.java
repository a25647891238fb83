package org.pullquote.estimate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean, or a share, over things that come in articles: the sums over articles that its variance between articles is made
 * of. Things of one article are alike, so that it is articles that count. Sums are whole numbers, the same in whatever order
 * articles are added, up to 2^53.
 *
 * @param articles that hold at least one of the things
 * @param withPart articles of them with a part other than 0
 * @param withRest articles of them with a part other than their whole
 * @param part what is added up: the scores, or the things that are so
 * @param whole how many things there are
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

    /** Student's t by whole degrees of freedom: shares ask for the same few, row after row. */
    private static final Map<Integer, Double> T = new ConcurrentHashMap<>();

    /** With one more article, which may hold none of the things. */
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
     * The number of articles of equal length that would be worth as much: fewer than there are where a few long ones hold most
     * of the things (Kish 1965, <em>Survey sampling</em>).
     */
    double effectiveArticles() {
        return (double) whole * whole / wholeWhole;
    }

    /** The variance of the mean if this were the true mean: of sums over articles, linearized. */
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
     * The interval of a share by Wilson (1927), as if of so many independent things as the variance between articles is worth
     * (Korn &amp; Graubard 1998, <em>Confidence intervals for proportions with small expected number of positive counts
     * estimated from survey data</em>), and never of more than there are. It says how large a share may be of which none was
     * seen. The part counts things.
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
