package org.pullquote.estimate;

import java.util.Random;
import java.util.function.DoubleToLongFunction;

/**
 * Articles of uneven length, most of a few statements and some of dozens, whose statements are alike; longer articles differ
 * somewhat from shorter ones.
 */
final class SimulatedArticles {
    private final Random random;

    SimulatedArticles(long seed) {
        random = new Random(seed);
    }

    /** What an article adds to a mean tone that is shifted so much: the sum of its tones, in thousandths, and their number. */
    long[] tones(double shift) {
        return article(leaning -> {
            double tone = Math.tanh(-0.15 + shift + 0.36 * leaning + 0.6 * random.nextGaussian());
            return Math.round(1000 * tone);
        });
    }

    /** What an article adds to a share that is about so large: the statements that are so, and their number. */
    long[] share(double share) {
        double logit = Math.log(share / (1 - share));
        return article(leaning -> random.nextDouble() < 1 / (1 + Math.exp(-logit - 0.7 * leaning)) ? 1 : 0);
    }

    private long[] article(DoubleToLongFunction statement) {
        double length = random.nextGaussian();
        double leaning = 0.3 * length + 0.95 * random.nextGaussian();
        int statements = 1 + (int) Math.exp(0.7 + 0.9 * length);
        long sum = 0;
        for (int i = 0; i < statements; i++) {
            sum += statement.applyAsLong(leaning);
        }
        return new long[] {sum, statements};
    }
}
