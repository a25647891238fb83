package org.pullquote.aggregate.wording;

import java.util.BitSet;
import java.util.List;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/**
 * Words of a version that tell nothing of a change, since what is printed of the fullest form breaks off where they stand: whole sentences
 * before its beginning or behind its end, what goes on where it ends within a sentence or is interrupted by the reporter, and a quoted
 * stretch of the version that has nothing of it. Nor do an editor's words that replace none.
 */
final class Beyond {
    private final List<Word> full;
    private final List<Word> version;
    private final BitSet places = new BitSet();

    private Beyond(Alignment alignment) {
        this.full = alignment.full().words();
        this.version = alignment.version().words();
    }

    /** The places of these words in the version. */
    static BitSet places(Alignment alignment) {
        Beyond beyond = new Beyond(alignment);
        if (alignment.kept() > 0) {
            alignment.stretches().stream().filter(stretch -> !stretch.isKept()).forEach(beyond::add);
        }
        return beyond.places;
    }

    private void add(Stretch stretch) {
        int begin = stretch.versionBegin();
        int end = stretch.versionEnd();
        if (begin < end && (isAtBreak(stretch) || explains(stretch))) {
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

    /** Whether an editor puts in what replaces nothing. */
    private boolean explains(Stretch stretch) {
        return stretch.fullBegin() == stretch.fullEnd()
                && version.subList(stretch.versionBegin(), stretch.versionEnd()).stream()
                        .allMatch(Word::editors);
    }

    private boolean isAtBreak(Stretch stretch) {
        boolean replaces = stretch.fullBegin() < stretch.fullEnd();
        if (stretch.versionBegin() == 0) {
            return version.get(stretch.versionEnd() - 1).endsSentence()
                    || !replaces && !full.get(0).mayOpenSentence();
        }
        if (stretch.versionEnd() == version.size()) {
            return version.get(stretch.versionBegin() - 1).endsSentence()
                    || !replaces && !full.get(full.size() - 1).endsSentence();
        }
        Word next = full.get(stretch.fullBegin());
        return !replaces && next.opens() && !next.mayOpenSentence();
    }
}
