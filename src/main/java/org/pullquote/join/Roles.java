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

/**
 * What roles imply about the people who have them.
 *
 * @param nouns the nouns in them that tell one office from another: "president", not "leader"
 * @param walks the walks of life that they belong to
 * @param gender the gender that they tell
 */
record Roles(Set<String> nouns, Set<Walk> walks, Gender gender) {
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

    static final Roles NONE = new Roles(Set.of(), Set.of(), Gender.UNKNOWN);

    /** Roles that many people have at once: sharing one is no evidence. */
    private static final Set<String> BROAD = Set.of(
            "official",
            "leader",
            "lawmaker",
            "legislator",
            "politician",
            "officer",
            "aide",
            "adviser",
            "candidate",
            "diplomat",
            "republican",
            "democrat",
            "conservative",
            "liberal",
            "independent",
            "veteran",
            "rival",
            "opponent",
            "man",
            "woman",
            "chief",
            "member",
            "spokesperson",
            "critic",
            "supporter",
            "jurist",
            "deputy");

    private static final Set<String> OFFICE = Set.of(
            "president",
            "senator",
            "representative",
            "governor",
            "mayor",
            "minister",
            "secretary",
            "lawmaker",
            "legislator",
            "congressman",
            "congresswoman",
            "ambassador",
            "diplomat",
            "spokesperson",
            "candidate",
            "nominee",
            "chancellor",
            "premier",
            "assemblyman",
            "assemblywoman",
            "councilman",
            "councilwoman",
            "whip",
            "speaker",
            "strategist");
    private static final Set<String> LAW =
            Set.of("judge", "justice", "lawyer", "attorney", "prosecutor", "jurist", "solicitor", "barrister");
    private static final Set<String> POLICE =
            Set.of("sheriff", "detective", "investigator", "inspector", "policeman", "trooper");
    private static final Set<String> ARMS = Set.of(
            "general", "colonel", "major", "captain", "commander", "admiral", "sergeant", "soldier", "lieutenant");
    private static final Set<String> SCIENCE = Set.of(
            "professor",
            "doctor",
            "physician",
            "scientist",
            "scholar",
            "academic",
            "researcher",
            "epidemiologist",
            "historian",
            "economist",
            "psychologist",
            "physicist",
            "biologist",
            "surgeon",
            "teacher");
    private static final Set<String> SPORT =
            Set.of("coach", "player", "quarterback", "pitcher", "athlete", "golfer", "striker", "goalkeeper", "boxer");
    private static final Set<String> ART = Set.of(
            "actor", "actress", "singer", "musician", "artist", "rapper", "comedian", "filmmaker", "novelist", "poet");
    private static final Set<String> BUSINESS =
            Set.of("ceo", "founder", "executive", "owner", "entrepreneur", "banker", "farmer", "billionaire");
    private static final Set<String> FAITH =
            Set.of("pastor", "priest", "bishop", "archbishop", "cardinal", "rabbi", "imam", "reverend", "cleric");

    private static final Map<String, Walk> WALKS = walkByNoun();

    Roles {
        nouns = Set.copyOf(nouns);
        walks = Set.copyOf(walks);
    }

    /** What a role as articles put it says: "House Speaker", "Sen.", "the sheriff of Tarn County". */
    static Roles of(@Nullable String role) {
        if (role == null) {
            return NONE;
        }
        Set<String> nouns = new TreeSet<>();
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
                }
            }
        }
        // A vice president and a deputy minister are other people than the president and the minister.
        if (role.toLowerCase(Locale.ROOT).matches("(?s).*\\b(vice|deputy|assistant)\\b.*")) {
            nouns.removeAll(Set.of("president", "minister", "secretary", "governor", "mayor", "speaker"));
            nouns.add("vice");
        }
        return nouns.isEmpty() && walks.isEmpty() && gender == Gender.UNKNOWN ? NONE : new Roles(nouns, walks, gender);
    }

    /** What both say. */
    Roles and(Roles other) {
        Set<String> allNouns = new TreeSet<>(nouns);
        allNouns.addAll(other.nouns);
        Set<Walk> allWalks = new TreeSet<>(walks);
        allWalks.addAll(other.walks);
        return new Roles(allNouns, allWalks, gender.or(other.gender));
    }

    /** Whether both belong to fields of work, and to none in common. */
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
        for (Walk walk : Walk.values()) {
            nounsOf(walk).forEach(noun -> all.put(noun, walk));
        }
        return Map.copyOf(all);
    }

    private static Set<String> nounsOf(Walk walk) {
        return switch (walk) {
            case OFFICE -> OFFICE;
            case LAW -> LAW;
            case POLICE -> POLICE;
            case ARMS -> ARMS;
            case SCIENCE -> SCIENCE;
            case SPORT -> SPORT;
            case ART -> ART;
            case BUSINESS -> BUSINESS;
            case FAITH -> FAITH;
        };
    }
}
