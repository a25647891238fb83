package org.pullquote.aggregate.wording;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/**
 * Words replaced by other forms of themselves: "women" for "woman", "laws" for "law", "advise" for "advice". When checked against
 * the articles, five of six such cases were misprints, corrected misprints or two transcripts of one speech, not an editor's
 * change.
 */
final class Slips {
    /** A shorter word with another letter is another word. */
    private static final int MIN_LETTERS = 5;

    private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

    private Slips() {}

    /** Whether each word of the version that is not kept is another form of the one in its place. */
    static boolean are(Alignment alignment, Stretch stretch) {
        List<Word> full = alignment.full().words().subList(stretch.fullBegin(), stretch.fullEnd());
        List<Word> version = alignment.version().words().subList(stretch.versionBegin(), stretch.versionEnd());
        return !stretch.isKept()
                && !version.isEmpty()
                && full.size() == version.size()
                && IntStream.range(0, full.size()).allMatch(i -> isFormOf(full.get(i), version.get(i)));
    }

    private static boolean isFormOf(Word one, Word other) {
        if (ReportersWords.turns(one) || ReportersWords.turns(other)) {
            return false;
        }
        boolean areLong = Math.min(one.key().length(), other.key().length()) >= MIN_LETTERS;
        return one.root().equals(other.root()) || areLong && ONE_LETTER.apply(one.key(), other.key()) >= 0;
    }
}
