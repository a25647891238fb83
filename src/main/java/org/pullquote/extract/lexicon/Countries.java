package org.pullquote.extract.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.text.WordList;

/** Maps the names, abbreviations and seats of government of countries to their usual names. Read once from {@code countries.tsv}. */
public final class Countries {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> SEATS = new HashMap<>();

    static {
        for (String line : WordList.lines(Countries.class, "countries.tsv")) {
            List<String> columns = List.of(line.split("\t"));
            String name = columns.get(0);
            NAMES.put(CaseFolding.of(name), name);
            put(NAMES, columns, 1);
            put(SEATS, columns, 2);
        }
    }

    private Countries() {}

    private static void put(Map<String, String> names, List<String> columns, int column) {
        if (column < columns.size() && !columns.get(column).isEmpty()) {
            for (String spelling : columns.get(column).split("\\|")) {
                names.put(CaseFolding.of(spelling), columns.get(0));
            }
        }
    }

    /** The usual name of the country with this name, or null. */
    public static @Nullable String country(String words) {
        return NAMES.get(CaseFolding.of(words));
    }

    /** The country with this seat of government: "China" for "Beijing"; or null. */
    public static @Nullable String ruledFrom(String seat) {
        return SEATS.get(CaseFolding.of(seat));
    }
}
