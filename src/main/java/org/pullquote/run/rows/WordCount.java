package org.pullquote.run.rows;

/** Counts the words of a text: pieces between white space that contain a letter or a digit. */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int words = 0;
        boolean counted = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words;
    }
}
