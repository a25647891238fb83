package org.pullquote.model;

/** What was taken for granted in reading an article, so that whoever counts by it can leave such articles out. */
public enum Issue implements Coded {
    /** No outlet is named; the source is the host of the address. */
    SOURCE_FROM_ADDRESS,
    /** No outlet is named; the source is the agency. */
    SOURCE_FROM_AGENCY,
    /** The day stands in the address alone. */
    DAY_FROM_ADDRESS,
    /** No day is given; it is that on which the page was fetched. */
    DAY_FETCHED,
    /** The day is that of the dateline, in the year of the record or the job. */
    DAY_FROM_DATELINE,
    /** There is no headline. */
    NO_TITLE
}
