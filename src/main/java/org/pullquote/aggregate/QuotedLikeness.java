package org.pullquote.aggregate;

import org.pullquote.aggregate.wording.Alignment;

/** When two quotes are versions of one utterance: conditions on the alignment of the shorter with the longer. */
final class QuotedLikeness {
    /** Shorter quotes are phrases that anybody may use. */
    static final int LEAST_WORDS = 6;

    /** So many days apart, one speaker's words are likely of one occasion, or of a few in a row. */
    static final int DAYS = 7;

    private static final double KEPT = 0.8;
    private static final int LONGEST = 4;
    private static final int CONTENT_WORDS = 2;
    private static final int TELLING_WORDS = 10;
    private static final int TELLING_CONTENT_WORDS = 5;
    private static final double KEPT_OF_TWO_SPEAKERS = 0.9;
    private static final int WORDS_A_PIECE = 3;

    private QuotedLikeness() {}

    /**
     * Whether the shorter is the longer, trimmed or altered perhaps. Few words must come of one time or story, and of a speaker
     * who is known: stock phrases are said again and again.
     *
     * @param near whether they are of one story or not many days apart
     * @param oneSpeaker whether both have the same speaker; else the speaker of one is unknown
     */
    static boolean ofOneUtterance(Alignment alignment, boolean near, boolean oneSpeaker) {
        boolean telling =
                alignment.kept() >= TELLING_WORDS && alignment.keptContent() >= TELLING_CONTENT_WORDS;
        return sameWords(alignment, KEPT) && (telling || near && oneSpeaker);
    }

    /** Whether they are the same words, and too many of them for two speakers to have chosen by chance. */
    static boolean ofTwoSpeakers(Alignment alignment) {
        return sameWords(alignment, KEPT_OF_TWO_SPEAKERS)
                && alignment.kept() >= TELLING_WORDS
                && alignment.keptContent() >= TELLING_CONTENT_WORDS;
    }

    private static boolean sameWords(Alignment alignment, double kept) {
        return alignment.keptShare() >= kept
                && alignment.longest() >= LONGEST
                && alignment.keptContent() >= CONTENT_WORDS
                && alignment.kept() >= WORDS_A_PIECE * alignment.pieces();
    }
}
