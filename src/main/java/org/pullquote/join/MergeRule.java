package org.pullquote.join;

import org.pullquote.model.Coded;

/** The rules that join a spelling to a speaker. */
public enum MergeRule implements Coded {
    /** The user's alias file says so. */
    ALIAS(1),
    /** It is the speaker's name, exactly or except for case, accents, articles and titles. */
    NAME(1),
    /** The list of organizations gives both as names of one organization. */
    LISTED(0.98),
    /** The names differ only by a middle name, an initial or, with the same office, a suffix. */
    MIDDLE_NAME(0.97),
    /** A first name and its short form. */
    SHORT_FORM(0.95),
    /** One name in two romanizations. */
    ROMANIZED(0.95),
    /** The surnames differ slightly in spelling, and the roles agree. */
    SURNAME(0.9),
    /** The first name is given by its initial. */
    INITIAL(0.85),
    /** A surname-only mention with the title or role of one speaker. */
    SURNAME_ROLE(0.95),
    /** A surname-only mention, where nearly all statements with that surname are one speaker's. */
    SURNAME_DOMINANT(0.9),
    /** A surname-only mention, where only one person in the collection has that surname. */
    SURNAME_ONLY(0.85),
    /** The same name, sometimes classified as another kind. */
    KIND(0.9);

    private final double confidence;

    MergeRule(double confidence) {
        this.confidence = confidence;
    }

    /** The confidence in a merge by this rule, in [0, 1], unless the evidence gives another. */
    double confidence() {
        return confidence;
    }
}
