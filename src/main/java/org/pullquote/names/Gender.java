package org.pullquote.names;

/** The gender that a name, a title, a noun or a pronoun implies. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** The gender written as {@code f}, {@code m} or {@code -} in the word lists. */
    public static Gender ofCode(String code) {
        return code.equals("f") ? FEMALE : code.equals("m") ? MALE : UNKNOWN;
    }

    /** Whether both may describe one person. */
    public boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** This gender, or the other if this one is unknown. */
    public Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
