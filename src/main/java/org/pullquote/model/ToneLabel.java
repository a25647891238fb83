package org.pullquote.model;

/** The most probable class of tone. */
public enum ToneLabel implements Coded {
    /** Unfavourable. */
    NEGATIVE,
    /** Neither. */
    NEUTRAL,
    /** Favourable. */
    POSITIVE
}
