package org.pullquote.run.rows;

import org.jspecify.annotations.Nullable;

/** Makes text that UTF-8 can encode: Spark would replace a lone surrogate by a question mark. */
final class WellFormed {
    private WellFormed() {}

    /** The text with each lone surrogate replaced by U+FFFD; its length stays the same, so that offsets remain valid. */
    static String of(String text) {
        int at = loneSurrogate(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        while (at >= 0) {
            mended.setCharAt(at, '\uFFFD');
            at = loneSurrogate(text, at + 1);
        }
        return mended.toString();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static int loneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
