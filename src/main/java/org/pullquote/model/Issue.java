package org.pullquote.model;

/** An assumption made in reading an article; analyses can leave out articles that have it. */
public enum Issue implements Coded {
    /** No outlet is named; the source is the host of the address. */
    SOURCE_FROM_ADDRESS,
    /** No outlet is named; the source is the agency. */
    SOURCE_FROM_AGENCY,
    /** Only the address gives the day. */
    DAY_FROM_ADDRESS,
    /** No day is given; the day is the one on which the page was fetched. */
    DAY_FETCHED,
    /** The day is that of the dateline, in the year of the record or the job. */
    DAY_FROM_DATELINE,
    /** The time of publication is in a zone that is not known; only its day is kept. */
    ZONE_UNKNOWN,
    /** There is no headline. */
    NO_TITLE
}
