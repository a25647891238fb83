package org.pullquote.estimate;

/**
 * A mean or a share over articles, with the interval that {@link Difference} compares it by.
 *
 * @param moments of two articles or more
 * @param interval of 95 %, in units of the part
 */
public record RatioEstimate(RatioMoments moments, Interval interval) {
    /**
     * The estimate of a mean of scores.
     *
     * @throws IllegalArgumentException if there are fewer than two articles
     */
    public static RatioEstimate ofMean(RatioMoments moments) {
        return new RatioEstimate(checked(moments), moments.meanInterval());
    }

    /**
     * The estimate of a share of items.
     *
     * @throws IllegalArgumentException if there are fewer than two articles
     */
    public static RatioEstimate ofShare(RatioMoments moments) {
        return new RatioEstimate(checked(moments), moments.shareInterval());
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
}
