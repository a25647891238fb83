package org.pullquote.extract.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.text.WordList;

/** The states by their names, their abbreviations ("N.C.") and what their people are called ("Iowan"). Read once from {@code states.tsv}. */
public final class UnitedStates {
    private static final Map<String, String> STATES = read();

    private UnitedStates() {}

    /** The name of the state that the words stand for, or null. */
    public static @Nullable String state(String words) {
        return STATES.get(CaseFolding.of(words));
    }

    private static Map<String, String> read() {
        Map<String, String> states = new HashMap<>();
        for (String line : WordList.lines(UnitedStates.class, "states.tsv")) {
            List<String> columns = List.of(line.split("\t"));
            if (columns.size() != 3) {
                throw new IllegalStateException("states.tsv: expected 3 columns: " + line);
            }
            states.put(CaseFolding.of(columns.get(0)), columns.get(0));
            for (String word : (columns.get(1) + " " + columns.get(2)).split(" ")) {
                states.put(CaseFolding.of(word), columns.get(0));
            }
        }
        return Map.copyOf(states);
    }
}
