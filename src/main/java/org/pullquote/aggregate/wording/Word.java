package org.pullquote.aggregate.wording;

/**
 * A word of a statement.
 *
 * @param text as written, with the marks that stand at it
 * @param key what makes it the same word elsewhere: see {@link WordForms}
 * @param spaced whether white space stands before it
 * @param opens whether a quoted stretch begins with it: what stood before it is not printed
 * @param editors whether it stands in square brackets: an editor explains or replaces what was said
 */
public record Word(String text, String key, boolean spaced, boolean opens, boolean editors) {
    private static final String ENDINGS = ".?!";

    /** The word without quotation marks. */
    Word withoutMarks() {
        return new Word(text.replaceAll("[\"“”„«»]", ""), key, spaced, opens, editors);
    }

    /** Whether it carries meaning by itself. */
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

    /** Whether it is written as the first word of a sentence may be. */
    boolean mayOpenSentence() {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .noneMatch(Character::isLowerCase);
    }
}
