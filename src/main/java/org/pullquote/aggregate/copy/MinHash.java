package org.pullquote.aggregate.copy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Random;

/**
 * MinHash signatures of sets of numbers (Broder 1997): at each place, two sets have the same hash with a probability equal to
 * their Jaccard similarity. The hash functions depend on the seed alone and are those of Spark MLlib's {@code MinHashLSH} for the
 * same seed. Immutable and thread-safe.
 */
final class MinHash {
    /** The functions are one-to-one on the numbers from 0 to below this. */
    static final int BOUND = 2_038_074_742;

    private static final long PRIME = BOUND + 1L;

    private final long[] factors;
    private final long[] shifts;

    /** @param length the number of hash functions, and so of hashes in a signature */
    MinHash(int length, long seed) {
        Random random = new Random(seed);
        factors = new long[length];
        shifts = new long[length];
        for (int i = 0; i < length; i++) {
            factors[i] = 1L + random.nextInt(BOUND);
            shifts[i] = random.nextInt(BOUND);
        }
    }

    /**
     * The signature of a set: non-negative hashes, whatever the order of the numbers and however often one is repeated.
     *
     * @param numbers at least one, each from 0 to below {@link #BOUND}
     */
    int[] signature(Collection<Integer> numbers) {
        int[] least = new int[factors.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int number : numbers) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], (int) (((number + 1L) * factors[i] + shifts[i]) % PRIME));
            }
        }
        return least;
    }
}
