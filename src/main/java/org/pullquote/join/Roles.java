package org.pullquote.join;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonWord;
import org.pullquote.names.PersonWords;
import org.pullquote.text.WordList;

/**
 * What roles imply about the people who have them.
 *
 * @param nouns the nouns that distinguish offices: "president", not "leader"
 * @param titles those of them that are written with a capital, as a title before a name is
 * @param walks the fields of work that they belong to
 * @param gender the gender that they imply
 */
record Roles(Set<String> nouns, Set<String> titles, Set<Walk> walks, Gender gender) {
    /** Fields of work: people with the same name in different fields are two people. */
    enum Walk {
        OFFICE,
        LAW,
        POLICE,
        ARMS,
        SCIENCE,
        SPORT,
        ART,
        BUSINESS,
        FAITH
    }

    static final Roles NONE = new Roles(Set.of(), Set.of(), Set.of(), Gender.UNKNOWN);

    /** Roles that many people have at once: sharing one is no evidence. */
    private static final Set<String> BROAD = WordList.words(Roles.class, "broad-roles.txt");

    private static final Map<String, Walk> WALKS = walkByNoun();

    Roles {
        nouns = Set.copyOf(nouns);
        titles = Set.copyOf(titles);
        walks = Set.copyOf(walks);
    }

    /** The roles in a phrase from an article: "House Speaker", "Sen.", "the sheriff of Tarn County". */
    static Roles of(@Nullable String role) {
        if (role == null) {
            return NONE;
        }
        Set<String> nouns = new TreeSet<>();
        Set<String> titles = new TreeSet<>();
        Set<Walk> walks = EnumSet.noneOf(Walk.class);
        Gender gender = Gender.UNKNOWN;
        for (String token : role.split("[^\\p{L}.'’-]+")) {
            String bare = token.replaceAll("['’]s?$", "").toLowerCase(Locale.ROOT);
            PersonWord word = PersonWords.role(bare) == null ? PersonWords.title(bare) : PersonWords.role(bare);
            if (word == null) {
                continue;
            }
            gender = gender.or(word.gender());
            Set<String> its = new TreeSet<>(word.nouns());
            its.add(CaseFolding.of(bare));
            for (String noun : its) {
                addWalk(walks, noun);
                if (!BROAD.contains(noun) && PersonWords.role(noun) != null) {
                    nouns.add(noun);
                    if (Character.isUpperCase(token.codePointAt(0))) {
                        titles.add(noun);
                    }
                }
            }
        }
        // A vice president and a deputy minister are other people than the president and the minister.
        if (role.toLowerCase(Locale.ROOT).matches("(?s).*\\b(vice|deputy|assistant)\\b.*")) {
            nouns.removeAll(Set.of("president", "minister", "secretary", "governor", "mayor", "speaker"));
            nouns.add("vice");
        }
        titles.retainAll(nouns);
        return nouns.isEmpty() && walks.isEmpty() && gender == Gender.UNKNOWN
                ? NONE
                : new Roles(nouns, titles, walks, gender);
    }

    /** The union of both. */
    Roles and(Roles other) {
        Set<String> allNouns = new TreeSet<>(nouns);
        allNouns.addAll(other.nouns);
        Set<Walk> allWalks = new TreeSet<>(walks);
        allWalks.addAll(other.walks);
        Set<String> allTitles = new TreeSet<>(titles);
        allTitles.addAll(other.titles);
        return new Roles(allNouns, allTitles, allWalks, gender.or(other.gender));
    }

    /** The same of somebody whose gender is known otherwise. */
    Roles as(Gender other) {
        return new Roles(nouns, titles, walks, other);
    }

    /** Whether both have fields of work but none in common. */
    boolean isOtherWalkThan(Roles other) {
        return !walks.isEmpty() && !other.walks.isEmpty() && walks.stream().noneMatch(other.walks::contains);
    }

    private static void addWalk(Set<Walk> walks, String noun) {
        Walk walk = WALKS.get(noun);
        if (walk != null) {
            walks.add(walk);
        }
    }

    private static Map<String, Walk> walkByNoun() {
        Map<String, Walk> all = new HashMap<>();
        WordList.classes(Roles.class, "walks.tsv", Walk.class)
                .forEach((walk, nouns) -> nouns.forEach(noun -> all.put(noun, walk)));
        return Map.copyOf(all);
    }
}
