package org.pullquote.extract.tagger;

import java.util.List;

/**
 * The scores and vectors of a window of {@code n} pieces.
 *
 * @param cue the score of each cue tag for each piece, {@code n × tags}
 * @param asked for each piece, the vector of what it can be for a cue, {@code n × 160}
 * @param asking the same for what it looks for as part of a cue
 * @param middle a vector of each piece from the middle of the encoder, {@code n × 384}
 * @param roles computes the scores of roles on request
 */
public record TaggerScores(float[] cue, float[] asked, float[] asking, float[] middle, Roles roles) {
    /** How many cue tags there are: outside, begin, inside. */
    static final int CUE_TAGS = 3;

    /** How many role tags there are: outside, begin and inside of a source, begin and inside of a content. */
    static final int ROLE_TAGS = 5;

    private static final int HALF = 160;
    private static final int MIDDLE = 384;

    /** The total length of the vectors of a piece. */
    public static final int WIDTH = 2 * HALF + MIDDLE;

    /** Computes the role scores of all pieces for some cue pieces. */
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

    /** The cue margin of a piece: the better score of the two cue tags minus the score of "outside". */
    double cueMargin(int piece) {
        return Math.max(cue(piece, 1), cue(piece, 2)) - (double) cue(piece, 0);
    }

    /** Adds the vectors of a piece to {@code sum}: {@code asked}, {@code asking} and {@code middle}, in this order. */
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
