package org.pullquote.extract.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.Gender;
import org.pullquote.names.GivenNames;
import org.pullquote.names.NameParts;
import org.pullquote.names.PersonWord;
import org.pullquote.names.PersonWords;
import org.pullquote.text.WordList;

/**
 * Word lists of speaker resolution: titles, roles, first names, media outlets, and nouns for organizations, documents and unnamed
 * groups.
 *
 * <p>Look-ups take a word as written; case, accents and a closing dot do not matter, except for days and abbreviations.
 */
public final class SpeakerLexicon {
    private static final Map<String, String> OUTLETS = spellings("speaker-outlets.txt");
    private static final Map<String, String> ORGANIZATIONS = spellings("speaker-organizations.txt");
    private static final Map<String, String> ABBREVIATIONS = abbreviations();
    private static final Set<String> OUTLET_TAILS = words("speaker-outlet-tails.txt");
    private static final Set<String> OUTLET_NOUNS = words("speaker-outlet-nouns.txt");
    private static final Set<String> BODIES = words("speaker-bodies.txt");
    private static final Set<String> DOCUMENTS = words("speaker-documents.txt");
    private static final Set<String> UNNAMED = words("speaker-unnamed.txt");
    private static final Set<String> FACTIONS = words("speaker-factions.txt");
    private static final Set<String> PARTIES = words("speaker-parties.txt");
    private static final Set<String> THINGS = words("speaker-things.txt");
    private static final Set<String> NAME_TAILS = words("speaker-name-tails.txt");

    /** Names of days, which may be beside a speaker but are not part of the name: "Hall Tuesday said". */
    private static final Set<String> DAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /** The name of a doctrine, a habit or a fear: "Lundism", "Lundophobia". */
    private static final Pattern DOCTRINE = Pattern.compile("\\p{Lu}\\p{L}{3,}(?:ism|phobia)");

    private static final Set<String> DAYS_FROM_NOW = Set.of("today", "yesterday", "tonight", "tomorrow");

    private SpeakerLexicon() {}

    /** See {@link CaseFolding#of}. */
    public static String fold(String word) {
        return CaseFolding.of(word);
    }

    public static @Nullable PersonWord title(String word) {
        return PersonWords.title(word);
    }

    public static boolean isTitle(String word) {
        return PersonWords.title(word) != null;
    }

    /** The noun for a person, singular, or null if {@code noun} is not one. */
    public static @Nullable PersonWord role(String noun) {
        return PersonWords.role(noun);
    }

    public static boolean isRole(String noun) {
        return PersonWords.role(noun) != null;
    }

    public static boolean isGivenName(String word) {
        return GivenNames.isOne(word);
    }

    public static Gender genderOfGivenName(String word) {
        return GivenNames.gender(word);
    }

    public static boolean isDay(String word) {
        return DAYS.contains(word);
    }

    /** Whether it is "today", "yesterday", "tonight" or "tomorrow". */
    public static boolean isDayFromNow(String word) {
        return DAYS_FROM_NOW.contains(word);
    }

    public static boolean isSuffix(String word) {
        return NameParts.isSuffix(word);
    }

    /** See {@link NameParts#isHonour}. */
    public static boolean isHonour(String word) {
        return NameParts.isHonour(word);
    }

    /** See {@link NameParts#isJoint}. */
    public static boolean isJoint(String word) {
        return NameParts.isJoint(word);
    }

    public static boolean isParticle(String word) {
        return NameParts.isParticle(word);
    }

    /** Whether a capitalised word after a personal name makes it the name of a thing: "Clinton Foundation". */
    public static boolean isNameTail(String word) {
        return NAME_TAILS.contains(fold(word));
    }

    /** The outlet's canonical name, or null if {@code name} is not a known outlet. */
    public static @Nullable String outlet(String name) {
        return OUTLETS.get(fold(name));
    }

    /** The canonical name of a company or other body that taggers get wrong, or null if {@code name} is not a known one. */
    public static @Nullable String organization(String name) {
        return ORGANIZATIONS.get(fold(name));
    }

    /** The full name of the body that the capitals mean wherever they are alone ("IRS"), or null. */
    public static @Nullable String spelledOut(String abbreviation) {
        return ABBREVIATIONS.get(abbreviation);
    }

    public static boolean isOutletTail(String word) {
        return OUTLET_TAILS.contains(fold(word));
    }

    public static boolean isOutletNoun(String noun) {
        return OUTLET_NOUNS.contains(fold(noun));
    }

    public static boolean isBody(String noun) {
        return BODIES.contains(fold(noun));
    }

    public static boolean isDocument(String noun) {
        return DOCUMENTS.contains(fold(noun));
    }

    public static boolean isUnnamed(String noun) {
        return UNNAMED.contains(fold(noun));
    }

    public static boolean isFaction(String noun) {
        return FACTIONS.contains(fold(noun));
    }

    /** Whether {@code name} is that of a law, a feast or another thing that is neither a person nor a place nor a body. */
    public static boolean isThing(String name) {
        return THINGS.contains(fold(name)) || DOCTRINE.matcher(name).matches();
    }

    /** Whether a name of several words ends as those of laws and treaties do: "Harbour Safety Act". */
    public static boolean isLaw(String name) {
        int last = name.lastIndexOf(' ');
        return last > 0 && WordClass.LAW.holds(name.substring(last + 1).toLowerCase(Locale.ROOT));
    }

    public static boolean isParty(String noun) {
        return PARTIES.contains(fold(noun));
    }

    private static Map<String, String> abbreviations() {
        return WordList.lines(SpeakerLexicon.class, "speaker-abbreviations.txt").stream()
                .map(line -> line.split("\\|"))
                .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    }

    /**
     * Maps each spelling, folded, to the first name in its line.
     *
     * @throws IllegalStateException if two spellings of the list are the same when folded
     */
    private static Map<String, String> spellings(String list) {
        Map<String, String> names = new HashMap<>();
        for (String line : WordList.lines(SpeakerLexicon.class, list)) {
            List<String> spellings = List.of(line.split("\\|"));
            for (String spelling : spellings) {
                if (names.put(fold(spelling), spellings.get(0)) != null) {
                    throw new IllegalStateException(list + ": repeats " + spelling);
                }
            }
        }
        return Map.copyOf(names);
    }

    private static Set<String> words(String list) {
        return WordList.words(SpeakerLexicon.class, list, SpeakerLexicon::fold);
    }
}
