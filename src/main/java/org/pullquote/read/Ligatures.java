package org.pullquote.read;

/** Resolves ligatures, as in text from a PDF (ﬁ, ﬂ, ﬃ), into letters. */
final class Ligatures {
    private static final char FIRST = '\uFB00';
    private static final String[] LETTERS = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Ligatures() {}

    /** The text with ligatures replaced by letters; the same object if it has none. */
    static TracedText resolved(TracedText text) {
        if (text.text().chars().noneMatch(Ligatures::isLigature)) {
            return text;
        }
        TracedText.Builder resolved = new TracedText.Builder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLigature(c)) {
                for (char letter : LETTERS[c - FIRST].toCharArray()) {
                    resolved.add(letter, text.begin(i), text.end(i));
                }
            } else {
                resolved.add(text, i);
            }
        }
        return resolved.build();
    }

    private static boolean isLigature(int c) {
        return c >= FIRST && c < FIRST + LETTERS.length;
    }
}
