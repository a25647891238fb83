package org.pullquote.aggregate.wording;

import org.pullquote.model.Coded;

/**
 * A stretch of an alignment.
 *
 * @param full the words of the fullest form, as written there; empty where the version puts words in
 * @param version the words of the version; empty where it leaves words out
 */
public record Segment(Kind kind, String full, String version) {
    /** How the words of the two compare. */
    public enum Kind implements Coded {
        /** The same words in both. */
        KEPT,
        /** Words of the fullest form that the article lacks. */
        LEFT_OUT,
        /** Words of the fullest form that the version lacks and another statement of its article has. */
        ELSEWHERE,
        /** Words of the version that the fullest form lacks. */
        PUT_IN,
        /**
         * Words of the version where the printed fullest form begins, breaks off or ends, or that the version only adds: others
         * may have dropped them.
         */
        BEYOND,
        /** Words that replace others. */
        REPLACED
    }
}
