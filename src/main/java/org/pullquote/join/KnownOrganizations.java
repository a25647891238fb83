package org.pullquote.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.WordList;

/** Organizations with more than one name: {@code organizations.txt}, one line for each organization. */
final class KnownOrganizations {
    private static final Map<String, String> NAMES = names();

    private KnownOrganizations() {}

    /** The organization's first name in the list, or null if it is not listed. */
    static @Nullable String name(String spelling) {
        return NAMES.get(NameKeys.of(spelling));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : WordList.lines(KnownOrganizations.class, "organizations.txt")) {
            List<String> spellings = List.of(line.split("\\|"));
            for (String spelling : spellings) {
                names.put(NameKeys.of(spelling), spellings.get(0));
            }
        }
        return Map.copyOf(names);
    }
}
