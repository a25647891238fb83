package org.pullquote.estimate;

/**
 * A mean or a share over articles, with the interval that {@link Difference} compares it by.
 *
 * @param moments of two articles or more
 * @param interval of 95 %, in units of the part
 * @param isShare whether the part counts items, so that the ratio is a share of them
 */
public record RatioEstimate(RatioMoments moments, Interval interval, boolean isShare) {
    /**
     * The estimate of a mean of scores.
     *
     * @throws IllegalArgumentException if there are fewer than two articles
     */
    public static RatioEstimate ofMean(RatioMoments moments) {
        return new RatioEstimate(checked(moments), moments.meanInterval(), false);
    }

    /**
     * The estimate of a share of items.
     *
     * @throws IllegalArgumentException if there are fewer than two articles
     */
    public static RatioEstimate ofShare(RatioMoments moments) {
        return new RatioEstimate(checked(moments), moments.shareInterval(), true);
    }

    private static RatioMoments checked(RatioMoments moments) {
        if (moments.articles() < 2) {
            throw new IllegalArgumentException("a ratio in articles: " + moments.articles() + ", expected 2 or more");
        }
        return moments;
    }

    double mean() {
        return moments.mean();
    }

    /**
     * The variance of the mean if {@code common} were the true mean. A side that happens to have no case of a rare share shows no
     * variance between its articles; that of a share is at least what it would be if all items were independent.
     */
    double variance(double common) {
        double clustered = moments.variance(common);
        return isShare ? Math.max(clustered, common * (1 - common) / moments.whole()) : clustered;
    }
}
