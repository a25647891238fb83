package org.pullquote.extract;

/**
 * What the tagger says of a window of {@code n} pieces.
 *
 * @param cue the score of each cue tag for each piece, {@code n × tags}
 * @param role the score of each role tag for piece {@code j}, if piece {@code i} were of the cue: {@code n (i) × n (j) × tags}
 */
record TaggerScores(float[] cue, float[] role) {
    /** How many cue tags there are: outside, begin, inside. */
    static final int CUE_TAGS = 3;

    /** How many role tags there are: outside, begin and inside of a source, begin and inside of a content. */
    static final int ROLE_TAGS = 5;

    int pieces() {
        return cue.length / CUE_TAGS;
    }

    float cue(int piece, int tag) {
        return cue[piece * CUE_TAGS + tag];
    }

    float role(int cuePiece, int piece, int tag) {
        return role[(cuePiece * pieces() + piece) * ROLE_TAGS + tag];
    }
}
