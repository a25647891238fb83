package org.pullquote.extract.document;

import java.util.Locale;
import java.util.Set;
import org.pullquote.names.Gender;

/** Words that refer to someone named elsewhere. Case does not matter, and only {@link #gender} reads a word's tag. */
public final class Pronouns {
    private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves");
    private static final Set<String> NEUTER = Set.of("it", "itself");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our");
    private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours");
    private static final Set<String> REFLEXIVE =
            Set.of("himself", "herself", "itself", "themselves", "myself", "ourselves");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    private Pronouns() {}

    /** The gender that a personal pronoun tells: male for "he" and its forms, female for "she" and its forms, else unknown. */
    public static Gender gender(Token token) {
        if (!token.pos().startsWith("PRP")) {
            return Gender.UNKNOWN;
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        return MALE.contains(word) ? Gender.MALE : FEMALE.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** Whether the word is a pronoun of the third person, whatever its tag. */
    public static boolean isOne(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return MALE.contains(word) || FEMALE.contains(word) || PLURAL.contains(word) || NEUTER.contains(word);
    }

    /** Whether the word is "they" or a form of it. */
    public static boolean isPlural(Token token) {
        return PLURAL.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether the word is "I" or "we", or a form of them. */
    public static boolean isFirstPerson(Token token) {
        return FIRST_PERSON.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether the word is of the first or second person, and not the country. */
    public static boolean isOfConversation(Token token) {
        return isFirstPerson(token) && !token.text().equals("US")
                || SECOND_PERSON.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether the word is "who", "whom", "which" or "that". */
    public static boolean isRelative(Token token) {
        return RELATIVE.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether the word is "himself" or its like. */
    public static boolean isReflexive(Token token) {
        return REFLEXIVE.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether the word is "it" or "itself". */
    public static boolean isNeuter(Token token) {
        return NEUTER.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
