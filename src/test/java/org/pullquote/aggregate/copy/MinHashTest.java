package org.pullquote.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
    @Test
    void hashesAreThoseOfMllibForTheSameSeed() {
        List<Integer> numbers = List.of(0, 1, 4711, 1_000_000_007, MinHash.BOUND - 1);
        assertThat(new MinHash(6, 20_261_125).signature(numbers))
                .containsExactly(712124012, 458171175, 205628919, 1309284552, 645076379, 143479853);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.9, 1})
    void hashesAgreeAsOftenAsTheSetsAreAlike(double jaccard) {
        int functions = 4000;
        MinHash minHash = new MinHash(functions, 7);
        int size = 600;
        int shared = (int) Math.round(2 * size * jaccard / (1 + jaccard));
        List<Integer> numbers = numbers(2 * size, 3);
        int[] one = minHash.signature(numbers.subList(0, size));
        int[] other = minHash.signature(numbers.subList(size - shared, 2 * size - shared));
        long agreeing =
                IntStream.range(0, functions).filter(i -> one[i] == other[i]).count();
        assertThat((double) agreeing / functions).isCloseTo(jaccard, within(0.03));
    }

    @Test
    void orderAndRepetitionDoNotCount() {
        MinHash minHash = new MinHash(60, 7);
        List<Integer> numbers = numbers(100, 5);
        List<Integer> shuffled = new ArrayList<>(numbers);
        shuffled.addAll(numbers.subList(10, 20));
        Collections.shuffle(shuffled, new Random(1));
        assertThat(minHash.signature(shuffled)).containsExactly(minHash.signature(numbers));
    }

    /** Distinct. */
    private static List<Integer> numbers(int count, long seed) {
        Random random = new Random(seed);
        Set<Integer> numbers = new HashSet<>();
        while (numbers.size() < count) {
            numbers.add(random.nextInt(MinHash.BOUND));
        }
        return List.copyOf(numbers);
    }
}
