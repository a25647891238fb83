package org.pullquote.extract.lexicon;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pullquote.text.WordList;

/** Classes of words that rules use, read from {@code word-classes.tsv}: base forms in lower case. Immutable. */
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
    UNTRUE,
    /** Words that open a question, direct or told: "what", "whether". */
    INTERROGATIVE,
    /** Words that answer a question by themselves: "said no". */
    ANSWERING,
    /** Words that tell, said, that nothing was: "said nothing", "said no more". */
    SILENT,
    /** Conjunctions that make of a clause a supposition. */
    SUPPOSING,
    /** Words for no person at all: "nobody has claimed". */
    NOBODY,
    /** Adverbs that keep a denial from what stands behind them: "does not just want". */
    FOCUSING,
    /** Conjunctions that join clauses or their verbs: "A said and added …". */
    COORDINATING,
    /** Words that have shed their first letters, which an apostrophe stands for: "'em". */
    CLIPPED,
    /** Words by which an office was held before: "former". */
    FORMER,
    /** Words by which an office will be held: "president-elect". */
    COMING,
    /** Nouns for somebody's words: "Lund's tweet". */
    AUTHORED,
    /** Nouns for those who write studies: "the authors". */
    SCHOLAR,
    /** Nouns for a company. */
    COMPANY,
    /** Words that make of an office another one below it: a vice president is no president. */
    SUBORDINATE;

    private static final Map<WordClass, Set<String>> WORDS =
            WordList.classes(WordClass.class, "word-classes.tsv", WordClass.class);

    /** Whether {@code lemma} is a word of this class. */
    public boolean holds(String lemma) {
        return words().contains(lemma);
    }

    /** All words of this class. */
    public Set<String> words() {
        return Objects.requireNonNull(WORDS.get(this));
    }
}
