package org.pullquote.extract.entity;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells whether one word of a name is a misspelling of another. */
final class Misspelling {
    /** In shorter names one letter makes a different name: "Dan", "Don". */
    private static final int MIN_LETTERS = 5;

    private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

    private Misspelling() {}

    /** Whether two folded words differ by one letter, which is neither the first nor the "s" of a plural or a genitive. */
    static boolean isLikely(String written, String right) {
        return Math.min(written.length(), right.length()) >= MIN_LETTERS
                && written.charAt(0) == right.charAt(0)
                && !written.equals(right + "s")
                && !right.equals(written + "s")
                && ONE_LETTER.apply(written, right) == 1;
    }
}
