package org.pullquote.names;

/** What a name, a title, a noun or a pronoun says of a person's gender. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** The gender written as {@code f}, {@code m} or {@code -} in the word lists. */
    public static Gender ofCode(String code) {
        return code.equals("f") ? FEMALE : code.equals("m") ? MALE : UNKNOWN;
    }

    /** Whether one person may be both. */
    public boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** This gender, or where it says nothing, the other. */
    public Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
