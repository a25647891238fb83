package org.pullquote.extract.tagger;

import java.util.Arrays;

/**
 * Finds the best sequence of tags for a sequence of scores, with the scores of transitions between tags (Viterbi 1967, over a
 * linear-chain conditional random field, Lafferty et al. 2001). Immutable.
 */
final class LinearChainDecoder {
    private static final double NEVER = -1e4;

    private final double[][] transitions;

    /** @param transitions the score of going from one tag (row) to the next (column) */
    LinearChainDecoder(double[][] transitions) {
        this.transitions = transitions;
    }

    /** The best tags for {@code scores}, one row per word; tag 0 is outside, and the first word has no inside tag. */
    int[] best(double[][] scores) {
        int tags = transitions.length;
        int[][] back = new int[scores.length][tags];
        double[] total = scores[0].clone();
        for (int tag = 0; tag < tags; tag++) {
            if (isInside(tag)) {
                total[tag] = NEVER;
            }
        }
        for (int t = 1; t < scores.length; t++) {
            double[] ahead = new double[tags];
            for (int tag = 0; tag < tags; tag++) {
                int from = bestBefore(total, tag);
                back[t][tag] = from;
                ahead[tag] = total[from] + transitions[from][tag] + scores[t][tag];
            }
            total = ahead;
        }
        int[] best = new int[scores.length];
        double most = Arrays.stream(total).max().orElseThrow();
        int last = 0;
        while (total[last] < most) {
            last++;
        }
        for (int t = scores.length - 1; t >= 0; t--) {
            best[t] = last;
            last = back[t][last];
        }
        return best;
    }

    private int bestBefore(double[] total, int tag) {
        int best = 0;
        for (int from = 1; from < total.length; from++) {
            if (total[from] + transitions[from][tag] > total[best] + transitions[best][tag]) {
                best = from;
            }
        }
        return best;
    }

    /** Tags after 0 come in pairs: begin (odd), inside (even). */
    private static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }
}
