package org.pullquote.aggregate.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.pullquote.text.WordList;

/**
 * Decides whether two words are forms of one word, as two transcripts of one speech have them: with one stem and other endings,
 * irregular forms, or long words that begin alike and differ by one or two letters ("advise", "advice").
 *
 * <p>A slip changes no figure and no name, and not how a word begins, where its negation or opposite mostly stands ("legal",
 * "illegal"; "increase", "decrease"). Names that are one misspelt are for {@link Misspelling}.
 */
final class OneWord {
    /** A shorter word with another letter is another word. */
    private static final int MIN_LETTERS = 6;

    /** Words with one stem and longer endings are derived from each other and mean different things ("organ", "organization"). */
    private static final int MAX_ENDING = 3;

    private static final int BEGINNING = 2;

    /** Names that begin with fewer common letters are two ("Iran", "Iraq"). */
    private static final int MIN_IN_NAMES = 5;

    private static final LevenshteinDistance TWO_LETTERS = new LevenshteinDistance(2);
    private static final LevenshteinDistance ENDING = new LevenshteinDistance(MAX_ENDING);

    private static final Set<String> NUMBERS = WordList.words(OneWord.class, "number-words.txt");
    private static final Map<String, Set<String>> IRREGULAR = together("irregular-forms.txt", " ");
    private static final Map<String, Set<String>> OTHER = together("other-words.tsv", "\t");

    private OneWord() {}

    static boolean areForms(Word one, Word other) {
        String key = one.key();
        String otherKey = other.key();
        if (key.equals(otherKey)) {
            return true;
        }
        if (isFigure(one) || isFigure(other) || areOther(one, other)) {
            return false;
        }
        return IRREGULAR.getOrDefault(key, Set.of()).contains(otherKey)
                || beginAlike(key, otherKey) && (haveOneStem(key, otherKey) || areLike(one, other));
    }

    /**
     * Whether two words may be one, derived from each other ("impose", "imposition"; "Ukraine", "Ukrainian") or misprinted as
     * another word ("word" for "world"). This is weaker than {@link #areForms}: they are not surely two words either.
     */
    static boolean mayBeOne(Word one, Word other) {
        if (isFigure(one) || isFigure(other) || areOther(one, other)) {
            return false;
        }
        if (one.isCapital() && other.isCapital()) {
            int shorter = Math.min(one.key().length(), other.key().length());
            int least = Math.max(MIN_IN_NAMES, shorter - 1);
            return shorter >= least && one.key().startsWith(other.key().substring(0, least));
        }
        return one.root().equals(other.root()) || TWO_LETTERS.apply(one.key(), other.key()) == 1;
    }

    /** Whether it is a number or part of one, in figures or words. */
    static boolean isFigure(Word word) {
        return NUMBERS.contains(word.key()) || word.key().codePoints().anyMatch(Character::isDigit);
    }

    /** Whether two words are listed as different, however alike they look. */
    static boolean areOther(Word one, Word other) {
        return OTHER.getOrDefault(one.key(), Set.of()).contains(other.key());
    }

    private static boolean beginAlike(String one, String other) {
        int beginning = Math.min(BEGINNING, Math.min(one.length(), other.length()));
        return one.startsWith(other.substring(0, beginning));
    }

    private static boolean haveOneStem(String one, String other) {
        return stem(one).equals(stem(other)) && ENDING.apply(one, other) >= 0;
    }

    private static boolean areLike(Word one, Word other) {
        return Math.min(one.key().length(), other.key().length()) >= MIN_LETTERS
                && !(one.isCapital() && other.isCapital())
                && TWO_LETTERS.apply(one.key(), other.key()) >= 0;
    }

    private static String stem(String key) {
        return new PorterStemmer().stem(key).toString();
    }

    /** For each word of a list, the words in a line with it. */
    private static Map<String, Set<String>> together(String list, String separator) {
        Map<String, Set<String>> together = new HashMap<>();
        for (String line : WordList.lines(OneWord.class, list)) {
            Set<String> words = Set.of(line.split(separator));
            words.forEach(word ->
                    together.computeIfAbsent(word, key -> new HashSet<>()).addAll(words));
        }
        together.forEach((word, words) -> words.remove(word));
        return Map.copyOf(together);
    }
}
