package org.pullquote.extract.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.text.WordList;

/** Maps the names, abbreviations and seats of government of countries to their usual names. Read once from {@code countries.tsv}. */
public final class Countries {
    /** How a country's name ends where an adjective goes on: "Mexic-an", "Ital-ian", "Chin-ese". */
    private static final Pattern END = Pattern.compile("(?:ea|ia|[aeoy])?$");

    private static final Pattern ADJECTIVE_END = Pattern.compile("(?:|n|an|ian|ean|ese|i)");

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> SEATS = new HashMap<>();
    private static final Map<String, List<String>> ADJECTIVES = new HashMap<>();

    static {
        for (String line : WordList.lines(Countries.class, "countries.tsv")) {
            List<String> columns = List.of(line.split("\t"));
            String name = columns.get(0);
            NAMES.put(CaseFolding.of(name), name);
            put(NAMES, columns, 1);
            put(SEATS, columns, 2);
            if (columns.size() > 3) {
                ADJECTIVES.put(
                        name.toLowerCase(Locale.ROOT),
                        List.of(columns.get(3).toLowerCase(Locale.ROOT).split("\\|")));
            }
        }
    }

    private Countries() {}

    private static void put(Map<String, String> names, List<String> columns, int column) {
        if (column < columns.size() && !columns.get(column).isEmpty()) {
            for (String spelling : columns.get(column).split("\\|")) {
                names.put(CaseFolding.of(spelling), columns.get(0));
            }
        }
    }

    /** The usual name of the country with this name, or null. */
    public static @Nullable String country(String words) {
        return NAMES.get(CaseFolding.of(words));
    }

    /** The country with this seat of government: "China" for "Beijing"; or null. */
    public static @Nullable String ruledFrom(String seat) {
        return SEATS.get(CaseFolding.of(seat));
    }

    /**
     * Whether a word names a country or a body of one, by its name or as its adjective: "Mexican" or "Mexico" for "Mexico", "US"
     * or "American" for "United States Senate".
     *
     * @param word in lower case, without full stops
     */
    public static boolean isOf(String word, String name) {
        String whole = name.toLowerCase(Locale.ROOT);
        StringBuilder initials = new StringBuilder();
        for (String part : whole.split(" ")) {
            if (isAdjective(word, part) || isAdjective(part, word)) {
                return true;
            }
            initials.append(part.charAt(0));
        }
        boolean abbreviated = word.length() > 1 && initials.toString().startsWith(word);
        return abbreviated
                || ADJECTIVES.entrySet().stream()
                        .anyMatch(entry -> whole.startsWith(entry.getKey())
                                && entry.getValue().contains(word));
    }

    /** Whether a word is of any country: "Mexican", "US". */
    public static boolean isNational(String word) {
        return NAMES.values().stream().anyMatch(name -> isOf(word, name));
    }

    /**
     * Whether a word is the adjective of a country, or one of its people, and no country itself: "Korean", not "Korea" or "Vatican".
     *
     * @param word in lower case
     */
    public static boolean isDemonym(String word) {
        return country(word) == null
                && (ADJECTIVES.values().stream().anyMatch(its -> its.contains(word))
                        || NAMES.values().stream()
                                .flatMap(name -> Arrays.stream(
                                        name.toLowerCase(Locale.ROOT).split(" ")))
                                .anyMatch(part -> word.length() > part.length() && isAdjective(word, part)));
    }

    /** Whether a word is the name of a country with or without the ending of an adjective. */
    private static boolean isAdjective(String word, String name) {
        if (word.equals(name)) {
            return true;
        }
        String stem = END.matcher(name).replaceFirst("");
        return stem.length() > 2
                && word.startsWith(stem)
                && ADJECTIVE_END.matcher(word.substring(stem.length())).matches();
    }
}
