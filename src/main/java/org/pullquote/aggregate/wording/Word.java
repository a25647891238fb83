package org.pullquote.aggregate.wording;

import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * A word of a statement.
 *
 * @param text the word as written, with adjacent marks
 * @param key the normalized form by which words are compared: see {@link WordForms}
 * @param spaced whether white space stands before it
 * @param opens whether a quoted stretch begins with it: what stood before it is not printed
 * @param editors whether it stands in square brackets: an editor explains or replaces what was said
 */
public record Word(String text, String key, boolean spaced, boolean opens, boolean editors) {
    private static final String ENDINGS = ".?!";
    private static final int ROOT_LETTERS = 5;
    private static final Map<String, Set<String>> SHORT = Map.of("is", Set.of("has"), "'d", Set.of("would", "had"));

    /** The word as the first of a quoted stretch. */
    Word opening() {
        return new Word(text, key, spaced, true, editors);
    }

    /** The word without quotation marks. */
    Word withoutMarks() {
        return new Word(text.replaceAll("[\"“”„«»]", ""), key, spaced, opens, editors);
    }

    /** The first five letters of its stem (Porter 1980), so that "threat" and "threaten" have one root. */
    String root() {
        String stem = new PorterStemmer().stem(key).toString();
        return stem.length() <= ROOT_LETTERS ? stem : stem.substring(0, ROOT_LETTERS);
    }

    /** Whether it is "'s" or "'d", and may be short for another: for "is" or "has", "would" or "had". */
    boolean isShortFor(Word other) {
        boolean isShort = text.startsWith("'") || text.startsWith("’");
        return isShort && SHORT.getOrDefault(key, Set.of()).contains(other.key);
    }

    /** Whether marks in it or after it show that something is left out. */
    boolean marksGap() {
        return text.contains("…") || text.contains("...") || text.contains(". .");
    }

    /**
     * Whether letters of it are masked, as in "f***ing": the key that {@link WordForms} gives such a word is its first letter and
     * a star.
     */
    boolean isMasked() {
        return key.endsWith("*");
    }

    /** Whether an editor says with it that the word before it is printed as it was written. */
    boolean isMarkOfMisprint() {
        return editors && key.equals("sic");
    }

    /** Whether it is a content word. */
    boolean isContent() {
        return !FunctionWords.contains(key);
    }

    /** Whether a sentence ends with it. */
    boolean endsSentence() {
        int last = text.length() - 1;
        while (last >= 0 && !Character.isLetterOrDigit(text.charAt(last)) && ENDINGS.indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last >= 0 && ENDINGS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether its first letter is a capital. */
    boolean isCapital() {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isUpperCase);
    }

    /** Whether it is written as the first word of a sentence may be. */
    boolean mayOpenSentence() {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(1).noneMatch(Character::isLowerCase);
    }
}
