package org.pullquote.model;

import java.util.List;

/** The most probable class of tone, where one is probable enough. */
public enum ToneLabel implements Coded {
    /** Unfavourable. */
    NEGATIVE,
    /** Neither. */
    NEUTRAL,
    /** Favourable. */
    POSITIVE,
    /** No class is as probable as {@link Tone#MIN_SURE}. */
    UNSURE;

    /** The classes that the tone model distinguishes, in the order of its scores. */
    public static final List<ToneLabel> CLASSES = List.of(NEGATIVE, NEUTRAL, POSITIVE);
}
