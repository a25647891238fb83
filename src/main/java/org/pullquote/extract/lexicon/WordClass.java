package org.pullquote.extract.lexicon;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pullquote.text.WordList;

/** Classes of words that rules use, read from {@code word-classes.tsv}: base forms in lower case. Immutable. */
public enum WordClass {
    /** Verbs whose object is the addressee or the topic: "was warned that …". */
    ADDRESSING,
    /** Verbs that ask a question. */
    ASKING,
    /** Verbs of request: "asked not to be named". */
    REQUESTING,
    /** Verbs of speech that report silence when they are negated or refused: "did not say whether …". */
    TELLING,
    /** Verbs that may take a topic instead of what is said: "commented on …". */
    TOPICAL,
    /** Verbs of refusal: "declined to comment". */
    REFUSING,
    /** Verbs that make someone known: "asked not to be named". */
    NAMING,
    /** Verbs for what is done with a name: "asked that her name not be used". */
    PRINTING,
    /** Verbs whose object may be a work: "wrote “The Long Road”". */
    MAKING,
    /** Verbs that a name follows in the passive: "is called “The Long Road”". */
    CALLING,
    /** Verbs of speech that report nothing when they are negated; "not believe" and "not agree" still take a side. */
    DENIABLE,
    /** Adverbs that negate a verb. */
    NEGATING_ADVERB,
    /** Words that negate a verb or a clause: the adverbs, and "neither", "nor". */
    NEGATING,
    /** Words that negate anything: those, and "no", "without", "hardly", … */
    NEGATIVE,
    /** Adverbs by which the reporter calls what is said true. */
    TRUE,
    /** Adverbs by which the reporter calls what is said untrue. */
    UNTRUE,
    /** Words that open a question, direct or reported: "what", "whether". */
    INTERROGATIVE,
    /** Words that answer a question by themselves: "said no". */
    ANSWERING,
    /** Words that mean silence after "said": "said nothing", "said no more". */
    SILENT,
    /** Conjunctions that make a clause a supposition. */
    SUPPOSING,
    /** Words for no person at all: "nobody has claimed". */
    NOBODY,
    /** Adverbs that keep a negation from the words after them: "does not just want". */
    FOCUSING,
    /** Conjunctions that join clauses or their verbs: "A said and added …". */
    COORDINATING,
    /** Words with an apostrophe in place of their first letters: "'em". */
    CLIPPED,
    /** Words for an office held before: "former". */
    FORMER,
    /** Words for an office that will be held: "president-elect". */
    COMING,
    /** Nouns for what somebody said, rather than for a document: "Lund's tweet". */
    AUTHORED,
    /** Nouns for what somebody claims: "repeated the claim that …". */
    CLAIM,
    /** Nouns used interchangeably for a study: "survey", "report". */
    STUDY,
    /** Words that tell when, beside days, months and numbers: "last week". */
    OF_DATE,
    /** Adjectives before a text that was mentioned before: "the latest survey". */
    SAME_TEXT,
    /** Nouns for those who write studies: "the authors". */
    SCHOLAR,
    /** Nouns for a company. */
    COMPANY,
    /** Words that make an office a lower one: a vice president is not a president. */
    SUBORDINATE,
    /** Words that make the title after them another office: a vice president is not a president. */
    DEPUTY,
    /** Adjectives that stand behind the noun of an office: "the attorney general", "the president elect". */
    BEHIND_OFFICE,
    /** Nouns for bodies whose name often goes on with what they are for: "the Centre on Harbours". */
    FOR_SOMETHING,
    /** Nouns that end the name of a law or treaty, which is nobody: "the Harbour Safety Act". */
    LAW,
    /** Nouns that may also be used for the head of a state or government. */
    OF_RULER,
    /** Nouns for somebody's relation to others or for a quality, not for an office. */
    RELATION,
    /** Bodies that are named after a person: "the Lund campaign". */
    BODY_OF_PERSON,
    /** Bodies that are named after their place: "the Marle police". */
    BODY_OF_PLACE,
    /** Nouns for any body at all: "the group" is the body in focus. */
    ANY_BODY,
    /** Nouns for bodies of which many are of one place, so that a place before them makes no name: "the Marlish court". */
    GENERAL_BODY,
    /** Nouns for bodies that bear the name of another, or of a paper: "the Gazette Foundation". */
    NAMED_AFTER,
    /** Nouns that the name of a body follows at once: "the data company Lundex". */
    NAMED_BODY,
    /** Nouns that follow the name of an outlet: "People magazine". */
    PERIODICAL,
    /** Verbs for getting a document that somebody else wrote: "a report seen by the Gazette". */
    OBTAINING,
    /** Nouns for what speaks only for its owner: "Lund's account". */
    ACCOUNT,
    /** Nouns for what its owner pays for and speaks in, with the owner's name before them: "Lund TV ad", "Lund's new ad". */
    AD,
    /** Nouns for one person that fit many in one article. */
    BROAD_ROLE,
    /**
     * Nouns by which writers refer again to someone whom they have not called so before. Any other role ("the judge", "the
     * owner") may be that of someone whom the article does not name.
     */
    EPITHET,
    /** Nouns that tell where someone is from: "the Briton". */
    ORIGIN,
    /** "researcher", "preprint": words of articles in which a paper is a text, not a newspaper. */
    OF_RESEARCH,
    /** Nouns for representatives of a place: with its name before, the noun is an epithet. */
    MEMBER,
    /** Nouns after a state for its representative: "the Utah Republican". */
    OF_STATE,
    /** Nouns for members of a party, which exclude any other party. */
    PARTISAN,
    /** Nouns for two who belong together. */
    PAIR,
    /** Words that open a noun phrase that means one person not mentioned yet. */
    SINGULAR,
    /** Words that open a noun phrase that means nobody in particular, or many. */
    INDEFINITE,
    /** Words that tell how many, or which, of a group are meant, and are not part of its name: "some House Democrats". */
    QUANTIFIER,
    /** Words in an amount: "more than two dozen", "a number of". */
    AMOUNT,
    /** Words that open a sentence, capitalized there, and belong to no title behind them: "When President Lund". */
    OPENING;

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
