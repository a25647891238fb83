package org.pullquote.read.field;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record, in the order in which they were found, and where each was found. Blank values are left out.
 *
 * <p>Values are texts, numbers, dates, and lists and maps of these. Not thread-safe.
 */
public final class FoundFields {
    private final Map<String, Object> values;
    private final Map<String, String> origins = new HashMap<>();

    /** No fields yet. */
    public FoundFields() {
        this(new LinkedHashMap<>());
    }

    private FoundFields(Map<String, Object> values) {
        this.values = values;
    }

    /** The fields of a record that names them itself; a field's name is its origin. */
    public static FoundFields of(Map<String, Object> record) {
        return new FoundFields(record);
    }

    /** The same fields, all of which were found in one place. */
    public static FoundFields of(Map<String, Object> record, String origin) {
        FoundFields fields = new FoundFields(record);
        record.keySet().forEach(name -> fields.origins.put(name, origin));
        return fields;
    }

    /**
     * Adds a field.
     *
     * @param origin where it was found, for a reader: "meta og:title", "element headline"
     */
    public FoundFields put(String name, @Nullable String value, String origin) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
            origins.put(name, origin);
        }
        return this;
    }

    /** Adds a field of several values. */
    public FoundFields put(String name, List<String> value, String origin) {
        if (!value.isEmpty()) {
            values.put(name, value);
            origins.put(name, origin);
        }
        return this;
    }

    /** The fields themselves. */
    public Map<String, Object> values() {
        return values;
    }

    /** Where the field was found; null if its name says so. */
    public @Nullable String origin(String name) {
        return origins.get(name);
    }
}
