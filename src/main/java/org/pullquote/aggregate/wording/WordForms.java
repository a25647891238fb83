package org.pullquote.aggregate.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.pullquote.text.WordList;

/**
 * Normalizes written words, so that a newsroom's spelling does not count as another wording: capitals, apostrophes, British and
 * American spelling, possessive endings, days of a month, hyphens after prefixes, figures up to twelve, abbreviated titles and
 * months, contractions ("don't", "gonna") and masked letters. A contraction is two words, like its full form.
 */
final class WordForms {
    /** A part of a written word. */
    record Part(int length, String key) {}

    private static final Map<String, List<String>> SAME = same();

    /** Contracted endings with their only likely full forms; "'d" has two and stays. */
    private static final Map<String, String> ENDINGS =
            Map.of("'m", "am", "'re", "are", "'ve", "have", "'ll", "will", "n't", "not", "'d", "'d");

    private static final Map<String, String> BEFORE_NOT = Map.of("ca", "can", "wo", "will", "sha", "shall");

    /** Words after which "'s" is "is", or "has" ({@link Word#isShortFor}). */
    private static final Pattern IS = Pattern.compile("(?:it|he|she|that|this|what|who|where|when|how|there|here"
            + "|(?:some|any|every|no)(?:body|one|thing))'s");

    /** A hyphen within a word. It follows a prefix, since other hyphens separate words. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");

    private static final Pattern IZE = Pattern.compile("is(e|ed|es|er|ers|ing|ation|ations|ational)$");
    private static final Pattern YZE = Pattern.compile("ys(e|ed|es|er|ers|ing)$");
    private static final Pattern OR =
            Pattern.compile("(?<=\\p{L}{3})our(?=(?:s|ed|er|ers|ing|ite|ites|able|ably|al|ful|hood|hoods|less)?$)");
    private static final Pattern MASKED = Pattern.compile("(?:\\*{2,}\\p{L}*|-{3,})$");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})'s$");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\p{N})(?:st|nd|rd|th)$");
    private static final Pattern MARKS = Pattern.compile("['\\[\\].]");

    private WordForms() {}

    /** The words that a written word stands for, mostly one. */
    static List<Part> of(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        // Few words have a hyphen, and patterns are slow.
        lower = lower.indexOf('-') < 0 ? lower : HYPHEN.matcher(lower).replaceAll("");
        List<String> whole = SAME.get(lower);
        if (whole != null && whole.size() == 2) {
            return parts(written, (written.length() + 1) / 2, whole.get(0), whole.get(1));
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (lower.endsWith(ending.getKey())
                    && lower.length() > ending.getKey().length()) {
                String before =
                        lower.substring(0, lower.length() - ending.getKey().length());
                return parts(written, before.length(), BEFORE_NOT.getOrDefault(before, key(before)), ending.getValue());
            }
        }
        if (lower.endsWith("'s") && IS.matcher(lower).matches()) {
            return parts(written, lower.length() - 2, key(lower.substring(0, lower.length() - 2)), "is");
        }
        // The country, not the pronoun.
        if (written.equals("US") || written.equals("U.S.") || written.equals("U.S")) {
            return parts(written, (written.length() + 1) / 2, "united", "states");
        }
        return List.of(new Part(written.length(), key(lower)));
    }

    private static List<Part> parts(String written, int first, String one, String other) {
        return List.of(new Part(first, one), new Part(written.length() - first, other));
    }

    private static String key(String lower) {
        boolean isPlain = lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!isPlain && MASKED.matcher(lower).find()) {
            return lower.charAt(0) + "*";
        }
        String plain = isPlain ? lower : withoutMarks(lower);
        List<String> same = SAME.get(plain);
        if (same != null && same.size() == 1) {
            return same.get(0);
        }
        String key = plain.contains("is") ? IZE.matcher(plain).replaceFirst("iz$1") : plain;
        key = key.contains("ys") ? YZE.matcher(key).replaceFirst("yz$1") : key;
        return key.contains("our") ? OR.matcher(key).replaceFirst("or") : key;
    }

    private static String withoutMarks(String lower) {
        String bare =
                ORDINAL.matcher(POSSESSIVE.matcher(lower).replaceFirst("")).replaceFirst("");
        return MARKS.matcher(bare).replaceAll("");
    }

    private static Map<String, List<String>> same() {
        Map<String, List<String>> same = new HashMap<>();
        for (String line : WordList.lines(WordForms.class, "same-words.tsv")) {
            String[] fields = line.split("\t");
            same.put(fields[0], List.of(fields[1].split(" ")));
        }
        return Map.copyOf(same);
    }
}
