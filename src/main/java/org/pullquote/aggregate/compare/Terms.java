package org.pullquote.aggregate.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.api.java.UDF1;
import org.pullquote.text.WordList;

/**
 * The terms of a text: its words in lower case, and its pairs of neighbouring words. A word is a run of letters and digits
 * ("don't" is two words); it counts if it has at least two characters, one of them a letter, and is neither an English function
 * word nor a matter of house style (titles, how days and numbers are written).
 */
public final class Terms implements UDF1<String, String[]> {
    private static final long serialVersionUID = 1L;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final HashSet<String> leftOut;

    private Terms(Set<String> leftOut) {
        this.leftOut = new HashSet<>(leftOut);
    }

    public static Terms english() {
        Set<String> words = new HashSet<>();
        for (String list : List.of("function-words.txt", "house-style.txt")) {
            WordList.lines(Terms.class, list).forEach(word -> words.addAll(Arrays.asList(words(word))));
        }
        return new Terms(words);
    }

    @Override
    public String[] call(String text) {
        return of(text).toArray(String[]::new);
    }

    /** The terms of a text, each once, in text order. */
    public Collection<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        String before = "";
        for (String word : words(text)) {
            boolean counts = counts(word);
            if (counts) {
                terms.add(word);
                if (!before.isEmpty()) {
                    terms.add(before + " " + word);
                }
            }
            before = counts ? word : "";
        }
        return terms;
    }

    private boolean counts(String word) {
        return word.length() >= 2 && LETTER.matcher(word).find() && !leftOut.contains(word);
    }

    private static String[] words(String text) {
        return BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
    }
}
