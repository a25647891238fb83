package org.pullquote.aggregate.wording;

import java.util.BitSet;
import java.util.List;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/**
 * Words of a version that are no evidence of a change, because the printed fullest form breaks off where they stand: before its
 * beginning, after its end, at dots that mark a gap, or where the reporter interrupts it within a sentence. Also a quoted stretch
 * of the version that has nothing of the fullest form, an editor's words, and the words that an editor's replace.
 */
final class Beyond {
    private static final int MORE_WORDS = 3;

    private final Alignment alignment;
    private final List<Word> full;
    private final List<Word> version;
    private final BitSet places = new BitSet();

    private Beyond(Alignment alignment) {
        this.alignment = alignment;
        this.full = alignment.full().words();
        this.version = alignment.version().words();
    }

    /** The places in the version of the words that are beyond. */
    static BitSet places(Alignment alignment) {
        Beyond beyond = new Beyond(alignment);
        if (alignment.kept() > 0) {
            alignment.stretches().stream().filter(stretch -> !stretch.isKept()).forEach(beyond::add);
        }
        return beyond.places;
    }

    /**
     * The places {@code beyond} and those of other words that change nothing: other forms of the words that they replace
     * ({@link Slips}), and words that the version only adds. Since the quotes of others break off unmarked, they may all have
     * dropped these. Words that change the sense do not count as additions.
     *
     * @param beyond the places of the words that are beyond; not modified
     */
    static BitSet unchanging(Alignment alignment, BitSet beyond) {
        BitSet places = (BitSet) beyond.clone();
        List<Word> version = alignment.version().words();
        for (Stretch stretch : alignment.stretches()) {
            boolean adds = !stretch.isKept()
                    && stretch.fullBegin() == stretch.fullEnd()
                    && version.subList(stretch.versionBegin(), stretch.versionEnd()).stream()
                            .noneMatch(ReportersWords::turns);
            if (adds || Slips.are(alignment, stretch) || Slips.areOfSome(alignment, stretch)) {
                places.set(stretch.versionBegin(), stretch.versionEnd());
            }
        }
        return places;
    }

    private void add(Stretch stretch) {
        int begin = stretch.versionBegin();
        int end = stretch.versionEnd();
        if (begin < end && (isAtBreak(stretch) || isEditing(stretch) || isOtherSentence(stretch))) {
            places.set(begin, end);
        }
        int opened = begin;
        while (opened < end) {
            int next = opened + 1;
            while (next < version.size() && !version.get(next).opens()) {
                next++;
            }
            if (version.get(opened).opens() && next <= end) {
                places.set(opened, next);
            }
            opened = next;
        }
    }

    /**
     * Whether an editor's words or asterisks explain or replace the speaker's, as their marks show, or the speaker's replace an
     * editor's.
     */
    private boolean isEditing(Stretch stretch) {
        return alignment.isEdited(stretch)
                || stretch.fullBegin() < stretch.fullEnd()
                        && full.get(stretch.fullBegin()).editors();
    }

    /**
     * Whether the words stand where the fullest form breaks off. A shortened quotation is printed as if its sentences began and
     * ended there, so the ends of the fullest form are breaks however they are written.
     */
    private boolean isAtBreak(Stretch stretch) {
        boolean replaces = stretch.fullBegin() < stretch.fullEnd();
        boolean isInterrupted = stretch.fullEnd() < full.size()
                && full.get(stretch.fullEnd()).opens()
                && !full.get(stretch.fullEnd()).mayOpenSentence();
        if (isMarked(stretch) || isInterrupted && !replaces) {
            return true;
        }
        if (stretch.versionBegin() == 0) {
            return !replaces
                    || isInterrupted
                    || version.get(stretch.versionEnd() - 1).endsSentence();
        }
        return stretch.versionEnd() == version.size()
                && (!replaces || version.get(stretch.versionBegin() - 1).endsSentence());
    }

    /** Whether the fullest form itself shows that words are left out there. */
    private boolean isMarked(Stretch stretch) {
        int from = Math.max(0, stretch.fullBegin() - 1);
        return full.subList(from, stretch.fullEnd()).stream().anyMatch(Word::marksGap);
    }

    /** Whether the version ends with a sentence that shares only function words with the fullest form, which has far more words there. */
    private boolean isOtherSentence(Stretch stretch) {
        int begin = stretch.versionBegin();
        while (begin > 0 && !version.get(begin - 1).endsSentence()) {
            begin--;
        }
        return stretch.versionEnd() == version.size()
                && begin > 0
                && version.subList(begin, stretch.versionBegin()).stream().noneMatch(Word::isContent)
                && stretch.fullEnd() - stretch.fullBegin() >= stretch.versionEnd() - begin + MORE_WORDS;
    }
}
