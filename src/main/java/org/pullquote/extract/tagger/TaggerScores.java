package org.pullquote.extract.tagger;

import java.util.List;

/**
 * What the tagger says of a window of {@code n} pieces.
 *
 * @param cue the score of each cue tag for each piece, {@code n × tags}
 * @param roles those of roles, to be asked for
 */
record TaggerScores(float[] cue, Roles roles) {
    /** How many cue tags there are: outside, begin, inside. */
    static final int CUE_TAGS = 3;

    /** How many role tags there are: outside, begin and inside of a source, begin and inside of a content. */
    static final int ROLE_TAGS = 5;

    /** What roles the pieces have for some of them. */
    @FunctionalInterface
    interface Roles {
        /**
         * The score of each role tag for piece {@code j}, if the piece at {@code cuePieces[i]} were of the cue: {@code i × j × tags}.
         */
        float[] of(List<Integer> cuePieces);
    }

    int pieces() {
        return cue.length / CUE_TAGS;
    }

    float cue(int piece, int tag) {
        return cue[piece * CUE_TAGS + tag];
    }
}
