package org.pullquote.extract.rule;

/**
 * The rules that resolve a source, in the order in which they are tried: pronouns, names, nouns, and attributions without a
 * source. The first rule that applies decides; if none applies, the speaker is null. What they decide for a pronoun or a noun
 * without a name, {@link #RANKING} may change.
 */
public enum SpeakerRule implements Rule {
    /** "He", "she": the most salient person of that gender. */
    GENDERED_PRONOUN,
    /** "They": the group or the several speakers who spoke last. */
    PLURAL_PRONOUN,
    /** "It", and "they" for an organization: the organization that spoke last. */
    BODY_PRONOUN,
    /** "Who", "which": read as the noun or the name that the clause modifies; "Lund, a pilot who": Lund. */
    RELATIVE_PRONOUN,
    /** A full name. */
    FULL_NAME,
    /** A surname, or a first name, of someone whom the article names in full. */
    PART_OF_NAME,
    /** "Lund and Holm": both speak, and each is counted; "Lund and her aides": several speakers, only one of whom is named. */
    CO_SPEAKERS,
    /** The name of an office holder whom only the gazetteer names in full. */
    OFFICE_HOLDER,
    /** A surname that the article never gives with a first name. */
    LONE_SURNAME,
    /** Initials, or "Answer", that label a paragraph of an interview: "AL: We lost." */
    INITIALS,
    /** "The couple", "all three", "the authors": those who spoke together last. */
    PAIR_NOUN,
    /** "Ambassador to the United Nations John Vale": the name that ends the mention. */
    NAME_BEHIND_NOUN,
    /** "Lund's new ad": who pays for it. */
    AD_OWNER,
    /** A lone surname or first name that the tagger marked as something else: "Holder reportedly said so". */
    NAME_IN_NOUN,
    /** The name of a news outlet; "the Post" as the article names one in full, else as the list does. */
    OUTLET_NAME,
    /** "The Iowan", "the Utah Republican": the person whom the article places there. */
    STATE_DESCRIPTION,
    /** "The U.S.", "Texas", "Tehran": a country or state, under its usual name. */
    COUNTRY_NAME,
    /** The name of an organization. */
    ORGANIZATION_NAME,
    /** "Lund's Twitter account": its owner. */
    ACCOUNT_OWNER,
    /** "A lawyer" in a headline or a lead, for the only lawyer named right below. */
    NAMED_BELOW,
    /** "A lawyer": someone unnamed, whom "the lawyer" means from now on. */
    INDEFINITE_ROLE,
    /**
     * "The lawyer": the person whom the article calls so; for "the former vice president", the only person of the article whom the list
     * of office holders has there.
     */
    ROLE,
    /** "The paper": the outlet named before. */
    OUTLET_NOUN,
    /** "Lund's tweet", "comments by Ada Lund": the author. */
    AUTHOR,
    /** "A report by the Harbour Institute", "a Harbour Institute poll", and "the poll" after it: who issued it. */
    DOCUMENT_ISSUER,
    /** "The report", "the indictment": a document. */
    DOCUMENT,
    /** "The state news agency, OSA": the name in apposition. */
    BODY_BESIDE,
    /** "Mr Hall's office", "Hall's campaign": an organization with its owner's name, or without a name. */
    BODY_OF_PERSON,
    /** "The Foreign Ministry": a capitalized noun for an organization; not "a Marlish court". */
    BODY_NAME,
    /** "The ministry": the organization named before with that noun. */
    BODY_NOUN,
    /** "The group": the organization that the passage is about. */
    BODY_IN_FOCUS,
    /** "The company": the only one in the article, or by far the most named. */
    MAIN_COMPANY,
    /** "A rights group": an organization without a name. */
    UNNAMED_BODY,
    /** "Republicans": a group that has a name, not a word that owes its capital to the begin of a sentence. */
    GROUP_NAME,
    /** "White House officials": people of an organization that has a name. */
    PEOPLE_OF_BODY,
    /** "The Texan", "the 61-year-old": the most salient person. */
    EPITHET,
    /** "Officials", "the neighbour": someone unnamed. */
    UNNAMED,
    /** "Riverton": any other place that speaks. */
    PLACE_NAME,
    /** A capitalized name that no list knows. */
    UNKNOWN_NAME,
    /**
     * For a pronoun or a noun without a name, a trained ranking of all candidates prefers another answer than that of the rules
     * above; their answer is one of its marks.
     */
    RANKING,
    /** "I", "we" as a speaker: left to the rules below. */
    FIRST_PERSON,
    /** Speaker and cue are those of the attribution before: its speaker. */
    CARRIED_SOURCE,
    /** A line below a quotation that names its author: "Ada Lund, Riverton Gazette". */
    SIGNED_BELOW,
    /** The only person who is a subject in the sentence of the cue. */
    SUBJECT_BESIDE,
    /** The speaker of another statement in the same paragraph. */
    SAME_PARAGRAPH,
    /** The speaker at the end of the paragraph before. */
    PARAGRAPH_BEFORE,
    /** The speaker of the same words in the text, for a headline's quotation. */
    SAID_BELOW
}
