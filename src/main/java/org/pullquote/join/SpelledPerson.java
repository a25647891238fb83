package org.pullquote.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.Gender;
import org.pullquote.names.GivenNames;
import org.pullquote.names.NameParts;
import org.pullquote.names.PersonName;
import org.pullquote.names.PersonWord;
import org.pullquote.names.PersonWords;
import org.pullquote.text.WordList;

/**
 * A person's name, parsed.
 *
 * @param name without titles and quoted nicknames
 * @param titles what the titles before it say, as {@link Roles} reads it
 */
record SpelledPerson(PersonName name, Roles titles) {
    /** Titles without which the name is incomplete: "Prince Harry", "Pope Francis". */
    private static final Set<String> OF_THE_NAME = WordList.words(SpelledPerson.class, "titles-of-the-name.txt");

    /** Parses a spelling; null if no word of a name is left. */
    static @Nullable SpelledPerson of(String spelling) {
        List<String> words =
                new ArrayList<>(Arrays.asList(spelling.replaceAll("[“”\"‘][^“”\"’]*[“”\"’]|\\([^)]*\\)", " ")
                        .replace(",", " ")
                        .strip()
                        .split("\\s+")));
        StringBuilder titles = new StringBuilder();
        while (words.size() > 1 && isTitle(words.get(0), words.size())) {
            titles.append(words.remove(0)).append(' ');
        }
        String suffix = "";
        if (words.size() > 1 && NameParts.isSuffix(words.get(words.size() - 1))) {
            suffix = words.remove(words.size() - 1);
        }
        words.removeIf(String::isBlank);
        return words.isEmpty() ? null : new SpelledPerson(new PersonName(words, suffix), Roles.of(titles.toString()));
    }

    /** A name that cannot be parsed. */
    static SpelledPerson named(String spelling) {
        return new SpelledPerson(new PersonName(List.of(spelling), ""), Roles.NONE);
    }

    /** The same name with only the gender of its titles; their roles stay with each observation. */
    SpelledPerson untitled() {
        return new SpelledPerson(name, Roles.NONE.as(titles.gender()));
    }

    private static boolean isTitle(String word, int words) {
        PersonWord title = PersonWords.title(word);
        String folded = CaseFolding.of(word).toLowerCase(Locale.ROOT);
        return title != null && (!OF_THE_NAME.contains(folded) || words > 2) && !folded.startsWith("prince");
    }

    /** Whether it has a first name, and not only a surname of several words: "Ben Brenn", but not "bin Laden". */
    boolean hasFirstName() {
        return name.isFull() || name.words().size() > 1 && GivenNames.isOne(name.first());
    }

    /** Whether it has a first name that is more than an initial. */
    boolean isFull() {
        return hasFirstName() && !PersonName.isInitial(name.first());
    }

    /** Whether its first name is given by an initial, or by two run together: "J. Smith", "T.S. Ellis". */
    boolean hasInitialOnly() {
        return hasFirstName() && PersonName.isInitial(name.first());
    }

    Gender gender() {
        return titles.gender().or(isFull() ? GivenNames.gender(name.first()) : Gender.UNKNOWN);
    }

    /**
     * The surname for comparison, without particles that are often left out ("al-Assad"), but with the "bin" before a father's name:
     * "Faisal" alone is the father.
     */
    String surname() {
        return surnameOf(name.foldedSurname()).replaceFirst("^(ben|ibn) ", "bin ");
    }

    static String surnameOf(String folded) {
        return folded.replaceFirst("^(al|el|as|ash)[-']", "").replaceAll("['’]", "");
    }
}
