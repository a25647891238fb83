package org.pullquote.model;

/** How the content of a statement is given. */
public enum StatementKind implements Coded {
    /** In quotation marks, whole. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words, some of them quoted. */
    MIXED
}
