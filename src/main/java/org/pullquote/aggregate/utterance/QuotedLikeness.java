package org.pullquote.aggregate.utterance;

import java.util.BitSet;
import org.pullquote.aggregate.wording.Alignment;
import org.pullquote.model.Coded;

/** When two quotes are versions of one utterance: conditions on the alignment of the shorter with the longer. */
final class QuotedLikeness {
    /** Shorter quotes are phrases that anybody may use. */
    static final int MIN_WORDS = 6;

    /** So many days apart, one speaker's words are likely of one occasion. */
    static final int DAYS = 7;

    private static final double KEPT = 0.8;
    private static final double KEPT_OF_TWO_SPEAKERS = 0.9;
    private static final int MIN_STRETCH_WORDS = 4;
    private static final int WORDS_A_PIECE = 3;
    private static final int WORDS_BETWEEN = 2;
    private static final int MIN_NEAR_WORDS = 9;
    private static final int TELLING_WORDS = 8;
    private static final int TELLING_SUM = 14;

    /** Of another occasion may be what changes more of its words. */
    private static final double MAX_PUT_IN = 0.15;

    /** Fewer words, changed and some days apart, may be said twice. */
    private static final int MIN_ALTERED_WORDS = 10;

    /** So many words of two unknown speakers are one text, however far apart. */
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
     * Whether the shorter is the longer, trimmed or altered perhaps. Stock phrases are said again and again, so few words must
     * come of one time, and of a speaker who is known or in some number; and a speech that is held again in other words is not
     * the same utterance, so what is far apart may be trimmed only, and what changes words must be of one story, or of one
     * speaker and day, or of one speaker and some length.
     *
     * @param oneSpeaker whether both have the same speaker; else the speaker of one is unknown
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

    /** Whether words may have been changed, and were not said otherwise by somebody else or another time. */
    private static boolean mayBeAltered(Alignment alignment, Distance distance, boolean oneSpeaker) {
        boolean isOneOccasion = distance == Distance.STORY
                || oneSpeaker && (distance == Distance.DAY || alignment.kept() >= MIN_ALTERED_WORDS);
        return isOneOccasion
                && alignment.putIn()
                        <= Math.max(1, MAX_PUT_IN * alignment.version().size());
    }

    /** Whether they are the same words, and too many of them for two speakers to have chosen by chance. */
    static boolean ofTwoSpeakers(Alignment alignment) {
        return sameWords(alignment, KEPT_OF_TWO_SPEAKERS) && isTelling(alignment);
    }

    /**
     * Whether a statement goes on where another of its article ends, in a quotation that has both as one: it has what stands there, and
     * may have more.
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

    /** Enough words, and among them enough that carry meaning, to be nothing else. */
    private static boolean isTelling(Alignment alignment) {
        return alignment.kept() >= TELLING_WORDS && alignment.kept() + alignment.keptContent() >= TELLING_SUM;
    }
}
