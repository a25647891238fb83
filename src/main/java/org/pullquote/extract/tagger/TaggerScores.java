package org.pullquote.extract.tagger;

import java.util.List;

/**
 * What the tagger says of a window of {@code n} pieces.
 *
 * @param cue the score of each cue tag for each piece, {@code n × tags}
 * @param asked a vector of each piece, of what it can be of a cue, {@code n × 160}
 * @param asking the same of what it can ask for as a cue
 * @param middle a vector of each piece from the middle of the encoder, {@code n × 384}
 * @param roles those of roles, to be asked for
 */
public record TaggerScores(float[] cue, float[] asked, float[] asking, float[] middle, Roles roles) {
    /** How many cue tags there are: outside, begin, inside. */
    static final int CUE_TAGS = 3;

    /** How many role tags there are: outside, begin and inside of a source, begin and inside of a content. */
    static final int ROLE_TAGS = 5;

    private static final int HALF = 160;
    private static final int MIDDLE = 384;

    /** How many numbers all vectors of a piece have together. */
    public static final int WIDTH = 2 * HALF + MIDDLE;

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

    /** Adds the vectors of a piece to {@code sum}: what it can be, what it can ask for, and that from the middle. */
    void addVector(int piece, float[] sum) {
        add(asked, piece, HALF, sum, 0);
        add(asking, piece, HALF, sum, HALF);
        add(middle, piece, MIDDLE, sum, 2 * HALF);
    }

    private static void add(float[] vectors, int piece, int width, float[] sum, int at) {
        for (int d = 0; d < width; d++) {
            sum[at + d] += vectors[piece * width + d];
        }
    }
}
