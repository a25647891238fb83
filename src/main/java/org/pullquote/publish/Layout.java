package org.pullquote.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the Parquet files of the big tables ({@code articles}, {@code statements}, {@code attitudes}) lie in a table's folder. */
public enum Layout {
    /** One after the other, in the order of the key. */
    WHOLE,

    /** By day of publication, as query engines partition: {@code day=2026-11-27/}, in each in the order of the key. */
    DAY;

    /** The name of the column that the folders stand for. */
    static final String DAY_COLUMN = "day";

    /** What users call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What users may call them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Layout::code).toList();
    }

    /**
     * @throws IllegalArgumentException if none is called so
     */
    public static Layout of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
