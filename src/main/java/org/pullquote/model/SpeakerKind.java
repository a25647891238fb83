package org.pullquote.model;

import java.util.Locale;

/** What a speaker is. */
public enum SpeakerKind {
    /** A named or otherwise identified individual. */
    PERSON,
    /** A named body: a ministry, a company, a party. */
    ORGANIZATION,
    /** Another news medium. */
    OUTLET,
    /** Named people without a body of their own: "Republicans", "Palestinians". */
    GROUP,
    /** Somebody whom the article does not identify: "officials", "a source", "some". */
    UNNAMED,
    /** A text: "the report", "the indictment", "a poll". */
    DOCUMENT;

    /** The code in the tables: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
