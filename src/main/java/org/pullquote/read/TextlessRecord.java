package org.pullquote.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises data sets about news that hold no article texts, by their column names. */
final class TextlessRecord {
    private static final Map<List<String>, String> SETS = sets();

    private TextlessRecord() {}

    /** The record's data set, described for users, or null if it is unknown. */
    static @Nullable String of(Set<String> names) {
        return SETS.entrySet().stream()
                .filter(set -> names.containsAll(set.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<List<String>, String> sets() {
        Map<List<String>, String> sets = new LinkedHashMap<>();
        sets.put(List.of("quoteID", "quotation"), "Quotebank: quotations without their articles");
        sets.put(List.of("stories_id"), "a list of Media Cloud: stories without their text");
        sets.put(List.of("media_name", "indexed_date"), "a list of Media Cloud: stories without their text");
        sets.put(List.of("GlobalEventID"), "GDELT: events without their articles");
        sets.put(List.of("GLOBALEVENTID"), "GDELT: events without their articles");
        sets.put(List.of("teaser"), "an item with a teaser only");
        sets.put(List.of("GKGRECORDID"), "GDELT: a knowledge graph without its articles");
        sets.put(List.of("DocumentIdentifier", "V2Tone"), "GDELT: a knowledge graph without its articles");
        return sets;
    }
}
