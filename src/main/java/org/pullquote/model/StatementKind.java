package org.pullquote.model;

import java.util.Locale;

/** The kinds of statements: how the content is given. */
public enum StatementKind {
    /** In quotation marks, whole. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words, some of them quoted. */
    MIXED;

    /** The code in the tables: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
