package org.pullquote.aggregate.utterance;

import java.util.BitSet;
import org.pullquote.aggregate.wording.Alignment;
import org.pullquote.model.Coded;

/** Decides whether two quotes are versions of one utterance, from the alignment of the shorter with the longer. */
final class QuotedLikeness {
    /** Shorter quotes are phrases that anybody may use. */
    static final int MIN_WORDS = 6;

    /** Up to this many days apart, one speaker's words are likely of one occasion. */
    static final int DAYS = 7;

    private static final double KEPT = 0.8;
    private static final double KEPT_OF_TWO_SPEAKERS = 0.9;
    private static final int MIN_STRETCH_WORDS = 4;
    private static final int WORDS_A_PIECE = 3;
    private static final int WORDS_BETWEEN = 2;
    private static final int MIN_NEAR_WORDS = 9;
    private static final int TELLING_WORDS = 8;
    private static final int TELLING_SUM = 14;

    /** A quote that changes a larger share of its words may be of another occasion. */
    private static final double MAX_PUT_IN = 0.15;

    /** Shorter quotes that are changed and some days apart may have been said twice. */
    private static final int MIN_ALTERED_WORDS = 10;

    /** This many words of two unknown speakers are one text, however far apart. */
    private static final int ONE_TEXT_WORDS = 20;

    private QuotedLikeness() {}

    /** How far two statements are apart. */
    enum Distance implements Coded {
        /** Of one story or one text. */
        STORY,
        /** At most a day apart. */
        DAY,
        /** At most {@link #DAYS} days apart. */
        NEAR,
        /** The day of one is not known. */
        UNKNOWN,
        /** More days apart. */
        FAR
    }

    /**
     * Whether the shorter quote is the longer, perhaps trimmed or altered. Stock phrases are repeated, so a short quote must be
     * close in time and have a known speaker or enough words. A speech given again in other words is another utterance, so quotes
     * far apart may only be trimmed; altered quotes must be of one story, of one speaker and day, or of one speaker and long
     * enough.
     *
     * @param oneSpeaker whether both have the same speaker; if not, the speaker of at least one is unknown
     */
    static boolean ofOneUtterance(Alignment alignment, Distance distance, boolean oneSpeaker) {
        if (!sameWords(alignment, KEPT)) {
            return false;
        }
        if (alignment.putIn() > 0 && !mayBeAltered(alignment, distance, oneSpeaker)) {
            return false;
        }
        return switch (distance) {
            case STORY, DAY, NEAR -> oneSpeaker || alignment.kept() >= MIN_NEAR_WORDS || isTelling(alignment);
            case UNKNOWN -> isTelling(alignment);
            case FAR ->
                isTelling(alignment)
                        && alignment.keptShare() == 1
                        && (oneSpeaker || alignment.kept() >= ONE_TEXT_WORDS);
        };
    }

    /** Whether different words may be an alteration, rather than another person's words or another occasion's. */
    private static boolean mayBeAltered(Alignment alignment, Distance distance, boolean oneSpeaker) {
        boolean isOneOccasion = distance == Distance.STORY
                || oneSpeaker && (distance == Distance.DAY || alignment.kept() >= MIN_ALTERED_WORDS);
        return isOneOccasion
                && alignment.putIn()
                        <= Math.max(1, MAX_PUT_IN * alignment.version().size());
    }

    /** Whether the words are the same, and too many for two speakers to have chosen them by chance. */
    static boolean ofTwoSpeakers(Alignment alignment) {
        return sameWords(alignment, KEPT_OF_TWO_SPEAKERS) && isTelling(alignment);
    }

    /**
     * Whether a statement continues another one of its article, within a quotation that contains both: it has the words beside
     * the other's there, and may have more.
     *
     * @param part the alignment of the quotation with the other statement
     * @param next its alignment with this one
     */
    static boolean goesOn(Alignment part, Alignment next) {
        BitSet before = part.keptPlaces();
        BitSet after = next.keptPlaces();
        if (before.isEmpty() || next.kept() < MIN_WORDS || before.intersects(after)) {
            return false;
        }
        int stretch = after.length() - after.nextSetBit(0);
        int between = Math.max(after.nextSetBit(0) - before.length(), before.nextSetBit(0) - after.length());
        return next.longest() >= MIN_STRETCH_WORDS
                && next.kept() >= WORDS_A_PIECE * next.pieces()
                && next.kept() >= KEPT * stretch
                && between >= 0
                && between <= WORDS_BETWEEN;
    }

    private static boolean sameWords(Alignment alignment, double kept) {
        return alignment.keptShare() >= kept
                && alignment.longest() >= MIN_STRETCH_WORDS
                && alignment.kept() >= WORDS_A_PIECE * alignment.pieces();
    }

    /** Whether enough words, and enough content words, are kept to identify an utterance. */
    private static boolean isTelling(Alignment alignment) {
        return alignment.kept() >= TELLING_WORDS && alignment.kept() + alignment.keptContent() >= TELLING_SUM;
    }
}
