package org.pullquote.encode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which texts are run together: those of about the same length, so that little is filled up. A call by itself costs as much as some ten pieces
 * more, and attention grows by the square of the length.
 */
final class TextBatches {
    /** Pieces of a batch, those that fill up included; a longer text is run alone. */
    private static final int MAX_PIECES = 128;

    /** The most pieces of a batch, as a multiple of those of its texts. */
    private static final double MAX_FILLED = 1.15;

    private TextBatches() {}

    /**
     * The batches of some texts, each by the texts' numbers.
     *
     * @param lengths how many pieces each text has
     */
    static List<List<Integer>> of(int[] lengths) {
        List<Integer> byLength = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingInt(text -> lengths[text]))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        int pieces = 0;
        for (int text : byLength) {
            int filled = (batch.size() + 1) * lengths[text];
            if (!batch.isEmpty() && (filled > MAX_PIECES || filled > MAX_FILLED * (pieces + lengths[text]))) {
                batches.add(batch);
                batch = new ArrayList<>();
                pieces = 0;
            }
            batch.add(text);
            pieces += lengths[text];
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
