package org.pullquote.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.WordList;

/** The news agencies that Pullquote knows by name, from {@code agencies.txt}. */
public final class Agencies {
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[/,;]\\s*|\\s+and\\s+");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,5}");
    private static final Map<String, String> SHORT_NAMES = shortNames();
    private static final Map<String, String> INITIALS = initials();

    private Agencies() {}

    /** The agency's short name if {@code name} is an agency's name and nothing else; otherwise null. */
    public static @Nullable String shortName(String name) {
        String shortName = SHORT_NAMES.get(key(name));
        String initials = INITIALS.get(key(name));
        // Initials must be capitals: "PA" is an agency, "Pa" a state and "Nan" a name.
        return initials != null && !name.contains(initials) ? null : shortName;
    }

    /** The first of the agencies that {@code names} lists, such as "Reuters/AP"; null if it names anything else. */
    public static @Nullable String firstOf(String names) {
        String whole = shortName(names);
        if (whole != null) {
            return whole;
        }
        String first = null;
        for (String name : BETWEEN.split(names)) {
            String agency = shortName(name);
            if (agency == null) {
                return null;
            }
            first = first == null ? agency : first;
        }
        return first;
    }

    /** The agency that the first or the last words of a credit name ("Associated Press Writer Jane Roe"), or null. */
    public static @Nullable String creditedIn(String credit) {
        String whole = shortName(credit);
        if (whole != null) {
            return whole;
        }
        String[] words = credit.strip().split("[\\s,;|/]+");
        for (int length = Math.min(5, words.length - 1); length > 0; length--) {
            String last = shortName(join(words, words.length - length, words.length));
            if (last != null) {
                return last;
            }
            String first = shortName(join(words, 0, length));
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /** The first agency that a line names anywhere, or null. */
    public static @Nullable String namedIn(String line) {
        String[] words = line.strip().split("[\\s,;|/()]+");
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + 4); to > from; to--) {
                String agency = shortName(join(words, from, to));
                if (agency != null) {
                    return agency;
                }
            }
        }
        return null;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    private static String key(String name) {
        String lower =
                SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return ARTICLE.matcher(lower).replaceFirst("");
    }

    private static Map<String, String> shortNames() {
        Map<String, String> names = new HashMap<>();
        for (List<String> agency : table()) {
            agency.forEach(name -> names.put(key(name), agency.get(0)));
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> initials() {
        Map<String, String> initials = new HashMap<>();
        for (List<String> agency : table()) {
            agency.stream()
                    .filter(name -> CAPITALS.matcher(name).matches())
                    .forEach(name -> initials.put(key(name), name));
        }
        return Map.copyOf(initials);
    }

    private static List<List<String>> table() {
        return WordList.lines(Agencies.class, "agencies.txt").stream()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }
}
