package org.pullquote.extract.tagger;

import java.util.List;

/**
 * What the tagger says of a window of {@code n} pieces.
 *
 * @param cue the score of each cue tag for each piece, {@code n × tags}
 * @param asked a vector of each piece, of what it can be of a cue, {@code n × }{@link #WIDTH}{@code  / 2}
 * @param asking the same of what it can ask for as a cue
 * @param roles those of roles, to be asked for
 */
public record TaggerScores(float[] cue, float[] asked, float[] asking, Roles roles) {
    /** How many cue tags there are: outside, begin, inside. */
    static final int CUE_TAGS = 3;

    /** How many role tags there are: outside, begin and inside of a source, begin and inside of a content. */
    static final int ROLE_TAGS = 5;

    /** How many numbers the vector of a piece has. */
    public static final int WIDTH = 320;

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

    /** By how much a piece is rather a cue's than none's: the better score of the two cue tags less that of "outside". */
    double cueMargin(int piece) {
        return Math.max(cue(piece, 1), cue(piece, 2)) - (double) cue(piece, 0);
    }

    /** Adds the vector of a piece to {@code sum}: what it can be, then what it can ask for. */
    void addVector(int piece, float[] sum) {
        int half = WIDTH / 2;
        for (int d = 0; d < half; d++) {
            sum[d] += asked[piece * half + d];
            sum[half + d] += asking[piece * half + d];
        }
    }
}
