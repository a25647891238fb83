package org.pullquote.names;

import java.text.Normalizer;
import java.util.Locale;

/** Folds words for comparison. */
public final class CaseFolding {
    private CaseFolding() {}

    /** The word in lower case, without accents or a closing dot, with straight apostrophes. */
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
