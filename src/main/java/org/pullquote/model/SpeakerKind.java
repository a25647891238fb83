package org.pullquote.model;

import java.util.Locale;

/** The kinds of speakers. */
public enum SpeakerKind {
    /** A named or otherwise identified individual. */
    PERSON,
    /** A named organization: a ministry, a company, a party. */
    ORGANIZATION,
    /** A news outlet, as a speaker. */
    OUTLET,
    /** Named people who are no organization: "Republicans", "Palestinians". */
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
