package org.pullquote.estimate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.KthSelector;

/**
 * The sums of a group of articles in each replicate of a Poisson bootstrap. Sums are whole numbers, so that they are the same in
 * whatever order articles are added. Takes eight bytes per sum and replicate, however many articles there are. Not thread-safe.
 */
public final class Replicates {
    /** Enough that the ends of an interval hardly depend on the draw. */
    public static final int COUNT = 1000;

    /** Fewer articles than this count as few. */
    private static final int RARE = 10;

    /** Cache of tail probabilities by the number of articles; costly to compute, and few. */
    private static final Map<Long, Double> TAILS = new ConcurrentHashMap<>();

    private final long[][] sums;

    /** All sums zero. */
    public Replicates(int sums) {
        this.sums = new long[sums][COUNT];
    }

    /** Replicates that start from a copy of others. */
    public Replicates(Replicates other) {
        sums = new long[other.sums.length][];
        for (int sum = 0; sum < sums.length; sum++) {
            sums[sum] = other.sums[sum].clone();
        }
    }

    /**
     * Adds an article.
     *
     * @param article its identity: articles of one identity get the same weights
     * @param values what it adds to each sum
     */
    public void add(String article, long[] values) {
        long seed = PoissonWeights.seed(article);
        int[] weights = new int[COUNT];
        for (int replicate = 0; replicate < COUNT; replicate++) {
            weights[replicate] = PoissonWeights.weight(seed, replicate);
        }
        for (int sum = 0; sum < values.length; sum++) {
            long value = values[sum];
            if (value != 0) {
                long[] replicates = sums[sum];
                for (int replicate = 0; replicate < COUNT; replicate++) {
                    replicates[replicate] += weights[replicate] * value;
                }
            }
        }
    }

    /** A sum in every replicate. */
    public long[] of(int sum) {
        return sums[sum].clone();
    }

    /**
     * The interval of a ratio of two sums: the expanded percentile interval of Hesterberg (2015), <em>What teachers should know
     * about the bootstrap</em>, whose tails are widened as Student's t widens those of the normal distribution.
     *
     * @param parts the numerator in every replicate
     * @param wholes the denominator in every replicate; replicates where it is 0 are left out
     * @param articles that the ratio rests on, 2 or more
     * @return empty if every whole is 0
     */
    public static Optional<Interval> interval(long[] parts, long[] wholes, long articles) {
        double[] ratios = new double[parts.length];
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (wholes[i] != 0) {
                ratios[count++] = (double) parts[i] / wholes[i];
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        double tail = TAILS.computeIfAbsent(articles, Replicates::tail);
        Quantiles quantiles = new Quantiles(Arrays.copyOf(ratios, count));
        return Optional.of(new Interval(quantiles.at(tail), quantiles.at(1 - tail)));
    }

    /**
     * The interval of a share: that of the ratio, extended to include Wilson's interval where few articles show the share, or few
     * do not, so that hardly any of them is resampled.
     *
     * @param moments of the same share in the same articles, 2 or more
     */
    public static Optional<Interval> shareInterval(long[] parts, long[] wholes, RatioMoments moments) {
        Optional<Interval> interval = interval(parts, wholes, moments.articles());
        boolean rare = Math.min(moments.withPart(), moments.withRest()) < RARE;
        return rare ? interval.map(found -> found.with(moments.shareInterval())) : interval;
    }

    private static double tail(long articles) {
        double freedom = articles - 1.0;
        double t = new TDistribution(null, freedom).inverseCumulativeProbability(Interval.MISSES / 2);
        return new NormalDistribution(null, 0, 1).cumulativeProbability(t * Math.sqrt(articles / freedom));
    }

    /** Quantiles of values that are put in order no further than each of them needs: the tails of a thousand, not all of it. */
    private static final class Quantiles {
        /** Enough for the pivots of the first steps of all selections, which thus share them. */
        private static final int PIVOTS = 512;

        private final double[] values;
        private final int[] pivots = new int[PIVOTS];
        private final KthSelector selector = new KthSelector();

        /**
         * @param values at least one, which are put in another order
         */
        Quantiles(double[] values) {
            this.values = values;
            Arrays.fill(pivots, -1);
        }

        /** The quantile of a probability, between the two values nearest to it. */
        double at(double probability) {
            double at = Math.max(0, Math.min(values.length - 1.0, probability * (values.length + 1) - 1));
            int below = (int) at;
            int above = Math.min(values.length - 1, below + 1);
            double low = selector.select(values, pivots, below);
            double high = selector.select(values, pivots, above);
            return low + (at - below) * (high - low);
        }
    }
}
