package org.pullquote.aggregate.wording;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.pullquote.aggregate.wording.Alignment.Stretch;
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

    /** Where one has many more words than the other has instead, something is left out or added besides. */
    private static final int MORE_WORDS = 2;

    private static final int TIMES_AS_MANY = 2;

    /** So many words on each side show that the words between them are of the same sentence. */
    private static final int BESIDE = 2;

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
        int words = alignment.kept();
        if (fullest.quotes().stream().noneMatch(other -> isOneOccasion(quote, other, words, putsIn))) {
            return VersionKind.UNSURE;
        }
        if (putsIn) {
            boolean isAltered = words >= MIN_KEPT_OF_ALTERED
                    && alignment.stretches().stream()
                            .anyMatch(stretch -> changes(alignment, stretch, unchanging)
                                    && !areBothPrinted(quote, fullest, alignment, stretch));
            return isAltered ? VersionKind.ALTERED : VersionKind.UNSURE;
        }
        return leavesOut(alignment.full(), printed) ? VersionKind.TRIMMED : VersionKind.UNSURE;
    }

    /** Whether both were said at one time: on a day that is not known, lines that differ may be of two. */
    private static boolean isOneOccasion(Quote one, Quote other, int words, boolean differ) {
        if (Collections.disjoint(one.speakers(), other.speakers())) {
            return false;
        }
        if (one.day() == null || other.day() == null) {
            return !differ || words >= MIN_WORDS_OF_TWO_DAYS;
        }
        return Math.abs(DAYS.between(one.day(), other.day())) <= (words < MIN_WORDS_OF_TWO_DAYS ? 0 : MAX_DAYS);
    }

    /** Whether a content word surely stands in the place of another. */
    private static boolean changes(Alignment alignment, Stretch stretch, BitSet unchanging) {
        int full = stretch.fullEnd() - stretch.fullBegin();
        int version = stretch.versionEnd() - stretch.versionBegin();
        if (stretch.isKept() || !areComparable(full, version)) {
            return false;
        }
        List<Word> replaced = IntStream.range(stretch.fullBegin(), stretch.fullEnd())
                .filter(place -> hasWeight(alignment.full(), place))
                .mapToObj(alignment.full().words()::get)
                .toList();
        return !replaced.isEmpty()
                && IntStream.range(stretch.versionBegin(), stretch.versionEnd())
                        .filter(place -> !unchanging.get(place) && hasWeight(alignment.version(), place))
                        .mapToObj(alignment.version().words()::get)
                        .anyMatch(word -> replaced.stream().noneMatch(other -> OneWord.mayBeOne(word, other)));
    }

    /** Whether one of the two articles has both wordings, so that both were said or written. */
    private static boolean areBothPrinted(Quote quote, Form fullest, Alignment alignment, Stretch stretch) {
        List<String> full = around(alignment.full(), stretch.fullBegin(), stretch.fullEnd());
        List<String> version = around(alignment.version(), stretch.versionBegin(), stretch.versionEnd());
        return prints(quote, full) || fullest.quotes().stream().anyMatch(other -> prints(other, version));
    }

    /** Some words with those beside them. */
    private static List<String> around(Wording wording, int begin, int end) {
        return wording.wordKeys().subList(Math.max(0, begin - BESIDE), Math.min(wording.size(), end + BESIDE));
    }

    private static boolean prints(Quote quote, List<String> keys) {
        List<String> text =
                new WordReader(quote.around()).words().stream().map(Word::key).toList();
        return Collections.indexOfSubList(text, keys) >= 0;
    }

    private static boolean areComparable(int one, int other) {
        return Math.max(one, other) <= TIMES_AS_MANY * Math.min(one, other) + MORE_WORDS;
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
