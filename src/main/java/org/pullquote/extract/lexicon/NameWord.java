package org.pullquote.extract.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pullquote.text.WordList;

/** Classes of words, as written, that tell where a name begins or ends, or that there is none; from {@code name-words.tsv}. Immutable. */
public enum NameWord {
    /** Titles of peers before a name: "Lord Lund of Marle". */
    NAMED_PEER,
    /** Titles of peers that a place may follow at once: "the Earl of Marle". */
    PLACED_PEER,
    /** Titles without a dot that only people have. */
    HONORIFIC,
    /** Trades that are surnames, and first names, too: before a first name they are trades. */
    TRADE,
    /** Words that open the surname of an Irish woman. */
    PATRONYM,
    /** Family names of Korea and Taiwan, which stand before a given name with a hyphen: "Kim Dae-jung". */
    SURNAME_FIRST,
    /** Common nouns after the name of a place: "the Marle district". */
    REGION,
    /** Words before a name in headings, captions and "Said Lund: …". */
    HEADING,
    /** Words of captions, credits and links, which no description of a person has. */
    FURNITURE,
    /** Words, in lower case, that begin names but are never a whole name: "New" in "New unsealed files". */
    INCOMPLETE,
    /** Months, in lower case; "May" is a name as well. */
    MONTH,
    /** Words that the name of a storm follows. */
    STORM,
    /** Houses of a parliament. */
    CHAMBER,
    /** Nouns for bodies that are a name by themselves, since a country has one of them: "the Kremlin", "the Senate". */
    SOLE_BODY;

    private static final Map<NameWord, Set<String>> WORDS =
            WordList.classes(NameWord.class, "name-words.tsv", NameWord.class);

    /** Whether the word is of this class. */
    public boolean holds(String word) {
        return words().contains(word);
    }

    /** Whether the name is that of a day or a month. */
    public static boolean isDate(String name) {
        return SpeakerLexicon.isDay(name) || MONTH.holds(name.toLowerCase(Locale.ROOT));
    }

    /** All words of this class. */
    public Set<String> words() {
        return Objects.requireNonNull(WORDS.get(this));
    }
}
