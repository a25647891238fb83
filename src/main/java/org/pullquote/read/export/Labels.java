package org.pullquote.read.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that begin with a label and a colon ("BYLINE: Jane Roe"), each with the lines below it up to a blank line or the next label. */
final class Labels {
    private static final Pattern LABEL =
            Pattern.compile("[ \\t]{0,9}(?<label>\\p{L}[\\p{L} -]{1,30}?)[ \\t]{0,3}:[ \\t]*(?<value>.*)");

    private final Map<String, String> values = new HashMap<>();

    /**
     * @param text the text; of the labels in it, only those in {@code known}, in capitals, count, each once
     */
    Labels(String text, List<String> known) {
        String open = null;
        for (String line : text.split("\n", -1)) {
            Matcher label = LABEL.matcher(line);
            String name = label.matches() ? label.group("label").toUpperCase(Locale.ROOT) : null;
            if (name != null && known.contains(name)) {
                open = values.putIfAbsent(name, label.group("value").strip()) == null ? name : null;
            } else if (line.isBlank()) {
                open = null;
            } else if (open != null) {
                values.merge(open, line.strip(), (before, more) -> (before + " " + more).strip());
            }
        }
    }

    /** The value of the first label that has one, or null. */
    @Nullable
    String get(String... labels) {
        for (String label : labels) {
            String value = values.get(label);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** Fields without those that are null or blank, in the order given: name, value, name, value, … */
    static Map<String, Object> fields(@Nullable String... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null && !value.isBlank()) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }
}
