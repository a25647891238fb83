package org.pullquote.read;

import java.util.Locale;

/** English names of months, full or abbreviated. */
final class Months {
    private static final String FIRST_LETTERS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Months() {}

    /** 1 to 12, or 0 if {@code name} is no month. */
    static int number(String name) {
        if (name.length() < 3) {
            return 0;
        }
        int at = FIRST_LETTERS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return at % 3 == 0 && at >= 0 ? at / 3 + 1 : 0;
    }
}
