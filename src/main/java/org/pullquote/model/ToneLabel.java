package org.pullquote.model;

import java.util.Locale;

/** The most probable class of tone. */
public enum ToneLabel {
    /** Unfavourable. */
    NEGATIVE,
    /** Neither. */
    NEUTRAL,
    /** Favourable. */
    POSITIVE;

    /** The code in the tables: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
