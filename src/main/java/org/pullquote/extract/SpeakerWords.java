package org.pullquote.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the resolver knows of words: titles, roles, first names, media, and nouns for bodies, texts and the unnamed.
 *
 * <p>All look-ups take a word as it stands in the text; case, accents and a closing dot do not matter.
 */
final class SpeakerWords {
    /** CoreNLP's list of first names, which lies in its models jar: {@code name<TAB>MALE|FEMALE}. */
    private static final String FIRST_NAMES = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    /** One word for a person, as a title before the name or as a noun in its place. */
    record PersonWord(Gender gender, Set<String> nouns) {}

    private static final Map<String, PersonWord> TITLES = personWords("speaker-titles.txt", false);
    private static final Map<String, PersonWord> ROLES = personWords("speaker-roles.txt", true);
    private static final Map<String, Gender> GIVEN_NAMES = givenNames();
    private static final Map<String, Set<Integer>> NICKNAMES = nicknames();
    private static final Map<String, String> OUTLETS = outlets();
    private static final Set<String> OUTLET_TAILS = words("speaker-outlet-tails.txt");
    private static final Set<String> OUTLET_NOUNS = words("speaker-outlet-nouns.txt");
    private static final Set<String> BODIES = words("speaker-bodies.txt");
    private static final Set<String> DOCUMENTS = words("speaker-documents.txt");
    private static final Set<String> UNNAMED = words("speaker-unnamed.txt");
    private static final Set<String> FACTIONS = words("speaker-factions.txt");
    private static final Set<String> PARTIES = words("speaker-parties.txt");
    private static final Set<String> NAME_TAILS = words("speaker-name-tails.txt");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "la", "le", "du", "da", "dos", "di", "van", "von", "der", "den", "ter", "al", "el",
            "bin", "ben", "ibn", "abu", "st");

    private SpeakerWords() {}

    /** Lower case, without accents, curly apostrophes straight, no closing dot. */
    static String fold(String word) {
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

    static @Nullable PersonWord title(String word) {
        return TITLES.get(fold(word));
    }

    static boolean isTitle(String word) {
        return TITLES.containsKey(fold(word));
    }

    /** The noun for a person, singular, or null if {@code noun} is none. */
    static @Nullable PersonWord role(String noun) {
        return ROLES.get(fold(noun));
    }

    static boolean isRole(String noun) {
        return ROLES.containsKey(fold(noun));
    }

    static boolean isGivenName(String word) {
        return GIVEN_NAMES.containsKey(fold(word));
    }

    static Gender genderOfGivenName(String word) {
        return GIVEN_NAMES.getOrDefault(fold(word), Gender.UNKNOWN);
    }

    /** Whether one person may bear both first names: equal, an initial of the other, or a short form of it. */
    static boolean sameGivenName(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        if (a.equals(b) || a.length() == 1 && b.startsWith(a) || b.length() == 1 && a.startsWith(b)) {
            return true;
        }
        Set<Integer> groups = NICKNAMES.getOrDefault(a, Set.of());
        return NICKNAMES.getOrDefault(b, Set.of()).stream().anyMatch(groups::contains);
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(fold(word));
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(fold(word));
    }

    /** Whether a capitalised word after a personal name makes it the name of a thing: "Clinton Foundation". */
    static boolean isNameTail(String word) {
        return NAME_TAILS.contains(fold(word));
    }

    /** The medium's own name, or null if {@code name} is not known for one. */
    static @Nullable String outlet(String name) {
        return OUTLETS.get(fold(name));
    }

    static boolean isOutletTail(String word) {
        return OUTLET_TAILS.contains(fold(word));
    }

    static boolean isOutletNoun(String noun) {
        return OUTLET_NOUNS.contains(fold(noun));
    }

    static boolean isBody(String noun) {
        return BODIES.contains(fold(noun));
    }

    static boolean isDocument(String noun) {
        return DOCUMENTS.contains(fold(noun));
    }

    static boolean isUnnamed(String noun) {
        return UNNAMED.contains(fold(noun));
    }

    static boolean isFaction(String noun) {
        return FACTIONS.contains(fold(noun));
    }

    static boolean isParty(String noun) {
        return PARTIES.contains(fold(noun));
    }

    private static Map<String, PersonWord> personWords(String list, boolean ownNoun) {
        Map<String, PersonWord> words = new HashMap<>();
        for (String line : WordList.lines(list)) {
            String[] columns = line.split("\\s+");
            Set<String> nouns = new LinkedHashSet<>();
            if (ownNoun) {
                nouns.add(columns[0]);
            }
            if (columns.length > 2) {
                nouns.addAll(List.of(columns[2].split(",")));
            }
            words.put(columns[0], new PersonWord(Gender.ofCode(columns.length > 1 ? columns[1] : "-"), nouns));
        }
        return Map.copyOf(words);
    }

    private static Map<String, Gender> givenNames() {
        Map<String, Gender> names = new HashMap<>();
        for (String line : WordList.lines(FIRST_NAMES)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                Gender gender = line.startsWith("F", tab + 1) ? Gender.FEMALE : Gender.MALE;
                names.merge(fold(line.substring(0, tab)), gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
            }
        }
        for (String line : WordList.lines("speaker-first-names.txt")) {
            String[] columns = line.split("\\s+");
            names.put(columns[0], Gender.ofCode(columns[1]));
        }
        return Map.copyOf(names);
    }

    private static Map<String, Set<Integer>> nicknames() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        List<String> lines = WordList.lines("speaker-nicknames.txt");
        for (int group = 0; group < lines.size(); group++) {
            for (String name : lines.get(group).split("\\s+")) {
                groups.computeIfAbsent(name, key -> new TreeSet<>()).add(group);
            }
        }
        return Map.copyOf(groups);
    }

    private static Map<String, String> outlets() {
        Map<String, String> outlets = new HashMap<>();
        for (String line : WordList.lines("speaker-outlets.txt")) {
            List<String> spellings = new ArrayList<>(List.of(line.split("\\|")));
            for (String spelling : spellings) {
                outlets.putIfAbsent(fold(spelling), spellings.get(0));
            }
        }
        return Map.copyOf(outlets);
    }

    private static Set<String> words(String list) {
        return WordList.lines(list).stream().map(SpeakerWords::fold).collect(Collectors.toUnmodifiableSet());
    }
}
