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
    /** Nouns for what somebody said, rather than for a document: "Lund's tweet". */
    AUTHORED,
    /** Nouns for what somebody holds to be so: "repeated the claim that …". */
    CLAIM,
    /** Nouns for those who write studies: "the authors". */
    SCHOLAR,
    /** Nouns for a company. */
    COMPANY,
    /** Words that make of an office another one below it: a vice president is no president. */
    SUBORDINATE,
    /** Words that make another office of the title behind them: a vice president is no president. */
    DEPUTY,
    /** Nouns that the head of a state or a government may bear too. */
    OF_RULER,
    /** Nouns that tell whose somebody is, or what a person is like, and no office. */
    RELATION,
    /** Bodies that go by the name of a person: "the Lund campaign". */
    BODY_OF_PERSON,
    /** Bodies that go by the name of their place: "the Marle police". */
    BODY_OF_PLACE,
    /** Nouns for any body at all: "the group" is the one that the text is on about. */
    ANY_BODY,
    /** Nouns that follow the name of an outlet: "People magazine". */
    PERIODICAL,
    /** What those do with a document whose it is not: "a report seen by the Gazette". */
    OBTAINING,
    /** What speaks for its owner alone: "Lund's account". */
    ACCOUNT,
    /** What its owner pays for and speaks in, named with the owner before it: "Lund TV ad", "Lund's new ad". */
    AD,
    /** Nouns for one person that fit many in one article. */
    BROAD_ROLE,
    /**
     * Nouns by which writers call someone again whom they never called so before. Any other role ("the judge", "the owner") may be
     * that of someone whom the article does not name.
     */
    EPITHET,
    /** Nouns that tell where someone is from: "the Briton". */
    ORIGIN,
    /** Those who sit for a place: with its name before, the noun is an epithet. */
    MEMBER,
    /** Nouns that stand behind a state for one who sits for it: "the Utah Republican". */
    OF_STATE,
    /** Members of a party who are of no other. */
    PARTISAN,
    /** Nouns for two who belong together. */
    PAIR,
    /** Words that open a noun phrase that means one who was not mentioned yet. */
    SINGULAR,
    /** Words that open a noun phrase that means nobody in particular, or many. */
    INDEFINITE,
    /** Words that tell how many, or which, of a group are meant, and are no part of its name: "some House Democrats". */
    QUANTIFIER,
    /** Words that an amount is told with: "more than two dozen", "a number of". */
    AMOUNT;

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
