package org.pullquote.join;

import java.util.Locale;

/** Why a spelling belongs to a speaker. */
public enum MergeRule {
    /** The user's alias file says so. */
    ALIAS(1),
    /** It is the speaker's name: letter for letter, or but for case, accents, articles and titles. */
    NAME(1),
    /** The list of organizations has it for another name of the same one. */
    LISTED(0.98),
    /** A middle name or initial more or less. */
    MIDDLE_NAME(0.97),
    /** A first name and its short form. */
    SHORT_FORM(0.95),
    /** One foreign name in two spellings. */
    ROMANIZED(0.95),
    /** A second surname more or less, or one letter, and the same role. */
    SURNAME(0.9),
    /** The first name is given by its initial. */
    INITIAL(0.85),
    /** A bare surname with the title or role of one bearer. */
    SURNAME_ROLE(0.95),
    /** A bare surname that hardly anyone else bears in the collection. */
    SURNAME_DOMINANT(0.9),
    /** A bare surname that one person alone bears in the collection. */
    SURNAME_ONLY(0.85),
    /** The same name, taken now and then for that of something of another kind. */
    KIND(0.9);

    private final double confidence;

    MergeRule(double confidence) {
        this.confidence = confidence;
    }

    /** How sure a merge by this rule is, in [0, 1], where the evidence does not say more. */
    double confidence() {
        return confidence;
    }

    /** The code in the tables: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
