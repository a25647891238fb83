package org.pullquote.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.WordList;

/** Titles and roles. Case, accents and a closing dot do not matter. */
public final class PersonWords {
    private static final Map<String, PersonWord> TITLES = read("titles.txt", false);
    private static final Map<String, PersonWord> ROLES = read("roles.txt", true);

    /** What may stand before a noun without making another of it: "co-chair", "then-secretary". */
    private static final List<String> PREFIXES = List.of("co-", "then-");

    private PersonWords() {}

    /** The title that stands before a name, or null if {@code word} is none. */
    public static @Nullable PersonWord title(String word) {
        return TITLES.get(CaseFolding.of(word));
    }

    /** The noun for a person, singular, or null if {@code noun} is none; a "co-chair" is a chair, a "then-chair" too. */
    public static @Nullable PersonWord role(String noun) {
        String folded = CaseFolding.of(noun);
        PersonWord role = ROLES.get(folded);
        for (String prefix : PREFIXES) {
            if (role == null && folded.startsWith(prefix)) {
                role = ROLES.get(folded.substring(prefix.length()));
            }
        }
        return role;
    }

    private static Map<String, PersonWord> read(String list, boolean ownNoun) {
        Map<String, PersonWord> words = new HashMap<>();
        for (String line : WordList.lines(PersonWords.class, list)) {
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
}
