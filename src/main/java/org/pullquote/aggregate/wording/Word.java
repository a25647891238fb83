package org.pullquote.aggregate.wording;

/**
 * A word of a statement.
 *
 * @param text as written, with the marks that stand at it
 * @param key what makes it the same word elsewhere: lower case, without apostrophes
 * @param spaced whether white space stands before it
 */
public record Word(String text, String key, boolean spaced) {
    /** The word without quotation marks. */
    Word withoutMarks() {
        return new Word(text.replaceAll("[\"“”„«»]", ""), key, spaced);
    }

    /** Whether it carries meaning by itself. */
    boolean isContent() {
        return !FunctionWords.contains(key);
    }
}
