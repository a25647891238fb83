package org.pullquote.extract.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pullquote.text.WordList;

/** Classes of words that rules ask for. Their words are base forms, lower case, and stand in {@code word-classes.tsv}. Immutable. */
public enum WordClass {
    /** Verbs whose object hears what is said, or is spoken of: "was warned that …". */
    ADDRESSING,
    /** Verbs that put a question. */
    ASKING,
    /** Verbs by which someone wants something of others: "asked not to be named". */
    REQUESTING,
    /** Verbs of speech that report silence once they are denied or refused: "did not say whether …". */
    TELLING,
    /** Verbs that may take a topic instead of what is said: "commented on …". */
    TOPICAL,
    /** Verbs of refusal: "declined to comment". */
    REFUSING,
    /** Verbs by which someone is made known: "asked not to be named". */
    NAMING,
    /** Verbs whose object may be a work: "wrote “The Long Road”". */
    MAKING,
    /** Verbs that a name follows in the passive: "is called “The Long Road”". */
    CALLING,
    /** Verbs of speech that say nothing once they are denied; who does "not believe" or "not agree" still takes a side. */
    DENIABLE,
    /** Adverbs that deny a verb. */
    NEGATING_ADVERB,
    /** Words that deny a verb or a clause: the adverbs, and "neither", "nor". */
    NEGATING,
    /** Words that deny anything: those, and "no", "without", "hardly", … */
    NEGATIVE,
    /** Adverbs by which the reporter calls what is said true. */
    TRUE,
    /** Adverbs by which the reporter calls what is said untrue. */
    UNTRUE;

    private static final Map<WordClass, Set<String>> WORDS = read();

    /** Whether {@code lemma} is a word of this class. */
    public boolean holds(String lemma) {
        return words().contains(lemma);
    }

    /** All words of this class. */
    public Set<String> words() {
        return Objects.requireNonNull(WORDS.get(this));
    }

    private static Map<WordClass, Set<String>> read() {
        Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
        for (String line : WordList.lines(WordClass.class, "word-classes.tsv")) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 2) {
                throw new IllegalStateException(
                        "word-classes.tsv: expected a word, a tab and its classes, found " + line);
            }
            for (String name : fields[1].split(" ")) {
                words.computeIfAbsent(valueOf(name.toUpperCase(Locale.ROOT)), added -> new HashSet<>())
                        .add(fields[0]);
            }
        }
        words.replaceAll((wordClass, of) -> Set.copyOf(of));
        return words;
    }
}
