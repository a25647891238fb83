package org.pullquote.model;

import java.util.Locale;

/** A constant of an enum that tables and files write in lower case. */
public interface Coded {
    /** The name of the constant. */
    String name();

    /** The constant as tables and files write it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant with this code.
     *
     * @throws IllegalArgumentException if the enum has none
     */
    static <C extends Enum<C> & Coded> C of(Class<C> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
