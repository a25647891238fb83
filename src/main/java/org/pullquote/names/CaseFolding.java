package org.pullquote.names;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Folds words for comparison. */
public final class CaseFolding {
    /** Letters that Unicode does not take apart into a letter and an accent. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            entry('ø', "o"),
            entry('ł', "l"),
            entry('đ', "d"),
            entry('ð', "d"),
            entry('ħ', "h"),
            entry('ı', "i"),
            entry('æ', "ae"),
            entry('œ', "oe"),
            entry('ß', "ss"),
            entry('þ', "th"));

    private CaseFolding() {}

    /** The word in lower case, without accents or a closing dot, with straight apostrophes. */
    public static String of(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        String lower = plain ? word.toLowerCase(Locale.ROOT) : plain(word).replace('’', '\'');
        return lower.endsWith(".") && lower.length() > 1 ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The text in lower case and without accents: "odegard" for "Ødegård". */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            letters.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
