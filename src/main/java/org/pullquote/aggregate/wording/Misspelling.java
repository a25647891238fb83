package org.pullquote.aggregate.wording;

/**
 * Decides whether two words that differ by one letter are one word misspelt: long words that differ before their ending, and
 * names, but no figures. Endings mark number and tense, and a short word with another letter is another word.
 */
final class Misspelling {
    private static final int LETTERS = 6;
    private static final int ENDING = 2;

    private Misspelling() {}

    static boolean between(Word one, Word other) {
        boolean isLonger = one.key().length() >= other.key().length();
        String longer = isLonger ? one.key() : other.key();
        String shorter = isLonger ? other.key() : one.key();
        int more = longer.length() - shorter.length();
        if (longer.length() < LETTERS
                || more > 1
                || longer.equals(shorter)
                || OneWord.isFigure(one)
                || OneWord.isFigure(other)
                || OneWord.areOther(one, other)) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        if (same == 0 || !longer.substring(same + 1).equals(shorter.substring(same + 1 - more))) {
            return false;
        }
        boolean isPlural = same == shorter.length() && longer.endsWith("s");
        return same < longer.length() - ENDING || !isPlural && one.isCapital() && other.isCapital();
    }
}
