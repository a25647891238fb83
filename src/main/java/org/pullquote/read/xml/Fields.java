package org.pullquote.read.xml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a record as they are found; what is not there is left out. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
        return this;
    }

    Fields put(String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
