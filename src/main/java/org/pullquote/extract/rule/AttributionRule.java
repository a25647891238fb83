package org.pullquote.extract.rule;

/** The rules that find and correct attributions, in the order in which they are applied. */
public enum AttributionRule implements Rule {
    /**
     * An attribution has its speaker and content on one side of the headline's end. Applied to the tagger's cues, and once more
     * after {@link #LINK_LINE}.
     */
    HEADLINE_BORDER,
    /** The clause that opens a sentence belongs to the cue after it: "Nobody was hurt, the mayor said." */
    TRAILING_CUE,
    /** The rest of a sentence belongs to the cue of that sentence, not to one in the next. */
    SENTENCE_REST,
    /** A cue at the end of another's content: either the same speaker continues, or the inner statement is part of the outer. */
    NESTED_CUE,
    /**
     * A name after a dash below a quotation is its speaker: "— Ada Lund (@adalund)". A credit or a date is no name, and a line
     * below a paragraph signs nothing that a cue in the paragraph reports.
     */
    SIGNATURE,
    /** A noun for a text before a colon is the cue of what follows: "Lund's full statement:". */
    PRESENTED_TEXT,
    /** A cue inside a quotation is part of what is quoted. */
    CUE_IN_QUOTATION,
    /** A mention of a speaker ends with its paragraph and without punctuation. */
    SOURCE_TRIM,
    /**
     * Quotation marks decide where a direct quotation begins and ends, and to which cue it belongs; not to one in a paragraph below it
     * that leads with a colon to another.
     */
    QUOTATION_ANCHOR,
    /**
     * A quotation is a separate statement if it is in a paragraph below a paraphrase, or if it follows a sentence whose cue is
     * not a verb of speech.
     */
    QUOTATION_APART,
    /** The subject of the sentence right before a quotation without a cue is its speaker: "Lund was blunt. “We were bad.”" */
    LEAD_IN,
    /** The subject of a passive cue or of "heard" is the addressee, not the speaker. Applied here; at the end, such attributions are marked. */
    PASSIVE_CUE,
    /** A cue without a speaker takes the subject of its verb. */
    MISSING_SOURCE,
    /** An utterance in quotation marks that belongs to none of the tagger's attributions is a statement of its own. */
    UNTAGGED_QUOTATION,
    /** A quotation without a cue continues the attribution before it. */
    IMPLICIT_SOURCE,
    /** The quotations before and after their cue are one statement: "“We lost,” she said. “We will be back.”" */
    SPLIT_QUOTATION,
    /** The cue of a quotation is the verb of the main clause, not of an aside: "“…,” a minister, who asked to be anonymous, told us". */
    ASIDE_CUE,
    /** Behind "quoted … as saying", whoever is quoted is the speaker. */
    QUOTED_SAYING,
    /** The headlines of other articles between the paragraphs are not part of the article: "Related: …", "(Watch: …)". */
    LINK_LINE,
    /** Attributions that tell nothing of what was said are dropped: "declined to comment". */
    EMPTY_CONTENT,
    /**
     * Attributions that are only supposed, possible, denied or asked about are dropped: "if the mayor says that …", "might say that …",
     * "stopped short of saying that …", "it is unclear whether she said that …".
     */
    UNSAID,
    /** Attributions of punctuation or white space alone are dropped. */
    BLANK_CONTENT,
    /** The addressee of a demand is part of its content: "asked <em>the media to look closer</em>". */
    ADDRESSEE,
    /** What a relative clause reports is an attribution of its own: "the engineer, <em>who said</em> …". */
    RELATIVE_CUE,
    /**
     * The forms that only headlines have: "Claim, says Lund", "Lund: claim", "Claim – Lund", "Claim – inquiry". If the text reports the
     * claim's words as said by the same speaker, it is a statement whatever the verdict.
     */
    HEADLINE_SOURCE,
    /**
     * What an outlet relays is all that somebody said, with speaker and cue, and the speaker's statement is inside: "<em>“We lost,” Lund
     * said</em>, according to the Gazette."
     */
    RELAYED_SPEECH,
    /** In a content, the noun replaces its relative pronoun: "<em>the bridge</em>, which she said <em>was unsafe</em>". */
    RELATIVE_CONTENT,
    /**
     * Fragments of sentences without the cue are not part of a content; nor is the clause around whoever speaks in a relative
     * clause ("The remark angered Lund, who wrote: …").
     */
    STRAY_WORDS,
    /** A noun for the statement itself is not part of it: "repeated <em>his view that</em> …". */
    LEAD_WORDS,
    /**
     * The phrase that opens the sentence belongs to the content that it depends on: "<em>If it rains</em>, she said, the road
     * will close", "<em>The bridge</em>, she said, will close".
     */
    FRONTED_PHRASE,
    /** When or how a whole quotation was said is not part of it: "<em>When reached by phone</em>, she said, “…”". */
    REPORTER_PHRASE,
    /** The comparison that ends a sentence belongs to its content: "…<em>, up from 60 a year ago</em>". */
    MEASURE_TAIL,
    /** A cue has no punctuation at its ends: "said:". */
    CUE_TRIM
}
