package org.pullquote.aggregate.wording;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.pullquote.aggregate.wording.Alignment.Stretch;
import org.pullquote.text.WordList;

/**
 * The few words of the fullest form for which the reporter's own stand, since a quotation begins within the reporter's sentence: of "The mayor
 * has never paid", an article that says <i>she "has never paid"</i> leaves nothing out. Words that turn the sentence are no such words.
 */
final class ReportersWords {
    /** A subject and its auxiliary, a conjunction. */
    private static final int MAX_WORDS = 3;

    private static final Set<String> TURNING = WordList.words(ReportersWords.class, "turning-words.txt");

    private ReportersWords() {}

    /** The places of these words in the fullest form. */
    static BitSet places(Alignment alignment) {
        BitSet places = new BitSet();
        for (Stretch stretch : alignment.stretches()) {
            if (!stretch.isKept()
                    && stretch.versionBegin() == stretch.versionEnd()
                    && beginsWithin(alignment.version().words(), stretch.versionEnd())) {
                int from = sentence(alignment.full().words(), stretch);
                List<Word> words = alignment.full().words().subList(from, stretch.fullEnd());
                if (words.size() <= MAX_WORDS && words.stream().noneMatch(word -> TURNING.contains(word.key()))) {
                    places.set(from, stretch.fullEnd());
                }
            }
        }
        return places;
    }

    /** Whether a quotation begins with a word, within the reporter's sentence. */
    private static boolean beginsWithin(List<Word> version, int at) {
        return at < version.size()
                && version.get(at).opens()
                && !version.get(at).mayOpenSentence();
    }

    private static int sentence(List<Word> full, Stretch stretch) {
        int from = stretch.fullEnd();
        while (from > stretch.fullBegin() && !full.get(from - 1).endsSentence()) {
            from--;
        }
        return from;
    }
}
