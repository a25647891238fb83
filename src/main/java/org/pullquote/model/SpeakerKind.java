package org.pullquote.model;

/** The kinds of speakers. */
public enum SpeakerKind implements Coded {
    /** A named or otherwise identified individual. */
    PERSON,
    /** A named organization: a ministry, a company, a party. */
    ORGANIZATION,
    /** A news outlet, as a speaker. */
    OUTLET,
    /** A named group that is not an organization: "Republicans", "Palestinians". */
    GROUP,
    /** Somebody whom the article does not identify: "officials", "a source", "some". */
    UNNAMED,
    /** A text: "the report", "the indictment", "a poll". */
    DOCUMENT
}
