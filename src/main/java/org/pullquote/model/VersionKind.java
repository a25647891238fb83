package org.pullquote.model;

/** How a version of an utterance relates to its fullest form. */
public enum VersionKind implements Coded {
    /** The same words, and its article leaves none unquoted. */
    VERBATIM,
    /** The same words, but its article quotes only a part. */
    TRIMMED,
    /** Other words in place of some. */
    ALTERED,
    /** In quotation marks with fewer or other words, but too few of them, or not surely of one occasion. */
    UNSURE,
    /** In the reporter's words. */
    PARAPHRASED
}
