package org.pullquote.estimate;

/**
 * How often an article occurs in a replicate of a Poisson bootstrap (Hanley &amp; MacGibbon 2006, <em>Creating non-parametric
 * bootstrap samples using Poisson frequencies</em>; Chamandy et al. 2012, <em>Estimating uncertainty for massive data
 * streams</em>): Poisson(1), drawn from a hash of the article and the number of the replicate. So an article has the same weight
 * in every group, wherever and in whatever order articles are processed.
 */
final class PoissonWeights {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /** The largest weight; larger ones have a probability below 2^-53. */
    private static final int MAX_WEIGHT = 18;

    private static final long[] UP_TO = cumulative();

    private PoissonWeights() {}

    /** The seed of an article's weights: FNV-1a over its characters. */
    static long seed(String article) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < article.length(); i++) {
            hash = (hash ^ article.charAt(i)) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /**
     * The weight of an article in a replicate.
     *
     * @param seed of the article
     * @param replicate from 0
     */
    static int weight(long seed, int replicate) {
        long uniform = mixed(seed + (replicate + 1) * GOLDEN_GAMMA) >>> 11;
        int weight = 0;
        while (weight < MAX_WEIGHT && uniform >= UP_TO[weight]) {
            weight++;
        }
        return weight;
    }

    /** The finalizer of SplitMix64 (Steele, Lea &amp; Flood 2014, <em>Fast splittable pseudorandom number generators</em>). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The distribution function of Poisson(1), in units of 2^-53. */
    private static long[] cumulative() {
        long[] cumulative = new long[MAX_WEIGHT];
        double probability = StrictMath.exp(-1);
        double sum = 0;
        for (int k = 0; k < MAX_WEIGHT; k++) {
            sum += probability;
            cumulative[k] = (long) (sum * 0x1p53);
            probability /= k + 1;
        }
        return cumulative;
    }
}
