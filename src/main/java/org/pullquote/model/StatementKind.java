package org.pullquote.model;

import java.util.Locale;

/** How a statement gives its content. */
public enum StatementKind {
    /** In quotation marks, whole. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words, with quoted words among them. */
    MIXED;

    /** The code in the tables: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
