package org.pullquote.aggregate.wording;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.BitSet;
import java.util.Collections;
import java.util.stream.IntStream;
import org.pullquote.model.VersionKind;

/**
 * Decides what a quote is called by how it differs from the fullest form. It is called trimmed or altered only where an editor would
 * say so: both are of one occasion, and what is left out or changed has weight. All else is unsure: a lead-in or filler that is
 * left out, or few words of another day, since speakers repeat themselves from day to day.
 */
final class Deviation {
    /** Fewer content words in a row are mostly a lead-in, a form of address or filler. */
    private static final int MIN_LEFT_OUT = 4;

    /** A shorter sentence, or one with fewer content words, is mostly filler ("OK, go ahead."). */
    private static final int MIN_SENTENCE = 6;

    private static final int MIN_IN_SENTENCE = 2;

    /**
     * A shorter quotation with another word may be another sentence: "the gall to go after my mother" and "… my brother" were said in one
     * debate.
     */
    private static final int MIN_KEPT_OF_ALTERED = 10;

    private static final int MAX_DAYS = 7;

    /**
     * So many words in common are of one occasion even on two days. Of 158 versions called trimmed that readers held against their
     * articles, 154 were of one occasion and said by the speaker; with fewer words on two days, 45 of 49.
     */
    private static final int MIN_WORDS_OF_TWO_DAYS = 25;

    private Deviation() {}

    /**
     * @param fullest the form that the quote is compared with
     * @param printed the places of the words of the fullest form that the article has
     * @param unchanging the places of the words of the quote that change nothing ({@link Beyond#unchanging})
     */
    static VersionKind kind(Quote quote, Form fullest, Alignment alignment, BitSet printed, BitSet unchanging) {
        boolean putsIn = alignment.putIn(unchanging) > 0;
        if (!putsIn && alignment.leftOut(printed) == 0) {
            return VersionKind.VERBATIM;
        }
        if (fullest.quotes().stream().noneMatch(other -> isOneOccasion(quote, other, alignment.kept()))) {
            return VersionKind.UNSURE;
        }
        if (putsIn) {
            boolean isAltered = alignment.kept() >= MIN_KEPT_OF_ALTERED && changes(alignment, unchanging);
            return isAltered ? VersionKind.ALTERED : VersionKind.UNSURE;
        }
        return leavesOut(alignment.full(), printed) ? VersionKind.TRIMMED : VersionKind.UNSURE;
    }

    private static boolean isOneOccasion(Quote one, Quote other, int words) {
        return !Collections.disjoint(one.speakers(), other.speakers())
                && (one.day() == null
                        || other.day() == null
                        || Math.abs(DAYS.between(one.day(), other.day()))
                                <= (words < MIN_WORDS_OF_TWO_DAYS ? 0 : MAX_DAYS));
    }

    /** Whether a content word stands in the place of another. */
    private static boolean changes(Alignment alignment, BitSet unchanging) {
        return alignment.stretches().stream()
                .filter(stretch -> !stretch.isKept())
                .anyMatch(stretch -> IntStream.range(stretch.fullBegin(), stretch.fullEnd())
                                .anyMatch(place -> hasWeight(alignment.full(), place))
                        && IntStream.range(stretch.versionBegin(), stretch.versionEnd())
                                .anyMatch(place -> !unchanging.get(place) && hasWeight(alignment.version(), place)));
    }

    /** Whether some content words in a row, or a whole sentence, are not printed. */
    private static boolean leavesOut(Wording full, BitSet printed) {
        int inARow = 0;
        int inSentence = 0;
        int sentence = 0;
        for (int place = 0; place < full.size(); place++) {
            if (printed.get(place)) {
                inARow = 0;
            } else if (hasWeight(full, place)) {
                inARow++;
                inSentence++;
            }
            if (inARow >= MIN_LEFT_OUT) {
                return true;
            }
            if (full.words().get(place).endsSentence()) {
                boolean isWhole = full.words().get(sentence).mayOpenSentence()
                        && printed.get(sentence, place + 1).isEmpty();
                if (isWhole && inSentence >= MIN_IN_SENTENCE && place + 1 - sentence >= MIN_SENTENCE) {
                    return true;
                }
                sentence = place + 1;
                inSentence = 0;
            }
        }
        return false;
    }

    private static boolean hasWeight(Wording wording, int place) {
        Word word = wording.words().get(place);
        return word.isContent() && !word.editors() && word.key().length() > 1;
    }
}
