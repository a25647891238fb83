package org.pullquote.extract.entity;

/** What an entity of an article is. */
public enum EntityType {
    PERSON,
    /** A body of people: a ministry, a company, a party. */
    ORGANIZATION,
    /** A news outlet. */
    OUTLET,
    PLACE,
    /** Many people with a name: "Republicans". */
    GROUP,
    /** A text with a name: "the Harbour Safety Act". */
    DOCUMENT,
    /** Anything else with a name: a ship, a pipeline, an event. */
    THING
}
