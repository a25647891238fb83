package org.pullquote.names;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares names from other scripts, which newspapers romanize in several ways: "Sergey" and "Sergei", "Zelensky" and "Zelenskyy",
 * "Hussein" and "Hussain". A key is what the usual romanizations of Cyrillic, Arabic and German letters have in common.
 */
public final class Romanization {
    /** In order: longer groups first, so that "tsch" is not read as "t", "s", "ch". */
    private static final List<Step> STEPS = List.of(
            Step.of("[^a-z]", ""),
            Step.of("ph", "f"),
            Step.of("tsch|tch", "C"),
            Step.of("sch|sh", "S"),
            Step.of("ch", "C"),
            Step.of("zh", "Z"),
            Step.of("kh", "h"),
            Step.of("gh", "g"),
            Step.of("dh", "d"),
            Step.of("th", "t"),
            Step.of("ck|q", "k"),
            Step.of("c(?=[eiy])", "s"),
            Step.of("c", "k"),
            Step.of("x", "ks"),
            Step.of("w", "v"),
            Step.of("ou|oo|ue", "u"),
            Step.of("ae|ai(?=n)|ei(?=n)", "a"),
            Step.of("oe", "o"),
            Step.of("ee", "i"),
            Step.of("[yj]", "i"),
            Step.of("(.)\\1+", "$1"),
            Step.of("i[aeu]v$", "ev"),
            Step.of("of$", "ov"),
            Step.of("(?<=[CSZ])ov$", "ev"),
            Step.of("ie(?!$)", "e"));

    private static final int MIN_LETTERS = 4;

    /** The largest difference in length between spellings of one name, in letters. */
    private static final int MAX_LENGTH_DIFFERENCE_LETTERS = 3;

    private record Step(Pattern pattern, String replacement) {
        static Step of(String pattern, String replacement) {
            return new Step(Pattern.compile(pattern), replacement);
        }
    }

    private Romanization() {}

    /** The key of one or more words; capital letters stand for sibilants, lower-case letters for all other sounds. */
    public static String key(String word) {
        String key = CaseFolding.of(word);
        for (Step step : STEPS) {
            key = step.pattern.matcher(key).replaceAll(step.replacement);
        }
        return key;
    }

    /** Whether both romanize one name; words of under four letters must be equal. */
    public static boolean same(String one, String other) {
        String a = CaseFolding.of(one);
        String b = CaseFolding.of(other);
        return a.equals(b) || mayBeSame(a, b) && key(a).equals(key(b));
    }

    /** Whether both are long enough, and of nearly one length. */
    static boolean mayBeSame(String one, String other) {
        return Math.min(one.length(), other.length()) >= MIN_LETTERS
                && Math.abs(one.length() - other.length()) <= MAX_LENGTH_DIFFERENCE_LETTERS;
    }

    /** The consonants of the key, which even a free spelling keeps; those that languages confuse are made equal. */
    public static String skeleton(String word) {
        String key = key(word);
        if (key.isEmpty()) {
            return key;
        }
        String first = "aeiou".indexOf(key.charAt(0)) >= 0 ? "a" : "";
        return first
                + key.replaceAll("[aeiouh]", "")
                        .replaceAll("[gk]", "k")
                        .replaceAll("[dt]", "t")
                        .replaceAll("[bp]", "p")
                        .replaceAll("[fv]", "f")
                        .replaceAll("[sZSz]", "s")
                        .replaceAll("(.)\\1+", "$1");
    }
}
