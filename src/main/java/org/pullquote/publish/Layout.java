package org.pullquote.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the Parquet files of the big tables ({@code articles}, {@code statements}, {@code attitudes}) are arranged in a table's folder. */
public enum Layout {
    /** One after the other, in the order of the key. */
    WHOLE,

    /** Partitioned by day of publication, as query engines do ({@code day=2026-11-27/}); within a day in the order of the key. */
    DAY;

    /** The name of the partition column. */
    static final String DAY_COLUMN = "day";

    /** The name that users write. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names that users may write. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Layout::code).toList();
    }

    /**
     * @throws IllegalArgumentException if no layout has this name
     */
    public static Layout of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
