package org.pullquote.aggregate.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/**
 * Words that differ as two transcripts of one speech do: other forms of the same words ("women" for "woman", "advise" for
 * "advice"), one or two letters, a compound written apart, and function words ("on" for "upon"). Of 58 such differences that were
 * read beside both articles 33 were slips of this kind, and 10 another word.
 */
final class Slips {
    /** A shorter word with another letter is another word, unless it begins alike ("felt", "feels"). */
    private static final int MIN_LETTERS = 5;

    private static final int BEGINNING = 2;

    private static final LevenshteinDistance TWO_LETTERS = new LevenshteinDistance(2);

    private Slips() {}

    /** Whether the words of the version that are not kept only differ as transcripts do from those in their place. */
    static boolean are(Alignment alignment, Stretch stretch) {
        List<Word> full = alignment.full().words().subList(stretch.fullBegin(), stretch.fullEnd());
        List<Word> version = alignment.version().words().subList(stretch.versionBegin(), stretch.versionEnd());
        if (stretch.isKept()
                || full.isEmpty()
                || version.isEmpty()
                || !turning(full).equals(turning(version))) {
            return false;
        }
        List<Word> fullContent = full.stream().filter(Word::isContent).toList();
        List<Word> versionContent = version.stream().filter(Word::isContent).toList();
        return letters(full).equals(letters(version))
                || fullContent.size() == versionContent.size()
                        && IntStream.range(0, fullContent.size())
                                .allMatch(i -> isFormOf(fullContent.get(i), versionContent.get(i)));
    }

    private static Set<String> turning(List<Word> words) {
        return words.stream().filter(ReportersWords::turns).map(Word::key).collect(Collectors.toSet());
    }

    private static String letters(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining());
    }

    private static boolean isFormOf(Word one, Word other) {
        int letters = Math.min(one.key().length(), other.key().length());
        boolean mayBeOne = letters >= MIN_LETTERS
                || letters > BEGINNING && one.key().startsWith(other.key().substring(0, BEGINNING));
        return one.root().equals(other.root()) || mayBeOne && TWO_LETTERS.apply(one.key(), other.key()) >= 0;
    }
}
