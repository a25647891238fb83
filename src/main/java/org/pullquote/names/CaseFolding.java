package org.pullquote.names;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared. */
public final class CaseFolding {
    private CaseFolding() {}

    /** Lower case, without accents, curly apostrophes straight, no closing dot. */
    public static String of(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        String base = plain
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('’', '\'');
        String lower = base.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") && lower.length() > 1 ? lower.substring(0, lower.length() - 1) : lower;
    }
}
