package org.pullquote.extract;

/** What a name, a title, a noun or a pronoun says of a person's gender. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** The gender written as {@code f}, {@code m} or {@code -} in the word lists. */
    static Gender ofCode(String code) {
        return code.equals("f") ? FEMALE : code.equals("m") ? MALE : UNKNOWN;
    }

    /** Whether one person may be both. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** This gender, or where it says nothing, the other. */
    Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
