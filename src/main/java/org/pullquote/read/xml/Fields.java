package org.pullquote.read.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/** Collects the fields of a record from its elements; missing fields are left out. */
final class Fields {
    private final FoundFields found = new FoundFields();

    /** Adds the text at the first of {@code paths} that has one; {@code @x} is an attribute. */
    Fields put(String name, XmlElement element, String... paths) {
        for (String path : paths) {
            List<String> texts = element.texts(path);
            if (!texts.isEmpty()) {
                return put(name, texts.get(0), where(path));
            }
        }
        return this;
    }

    /** Adds all texts at the first of {@code paths} that has any. */
    Fields putAll(String name, XmlElement element, String... paths) {
        for (String path : paths) {
            List<String> texts = element.texts(path);
            if (!texts.isEmpty()) {
                return put(name, texts, where(path));
            }
        }
        return this;
    }

    /** Adds a value that was derived from what {@code where} names. */
    Fields put(String name, @Nullable String value, String where) {
        found.put(name, value, where);
        return this;
    }

    /** Adds values that were derived from what {@code where} names. */
    Fields put(String name, List<String> values, String where) {
        found.put(name, values, where);
        return this;
    }

    private static String where(String path) {
        return path.startsWith("@") ? "attribute " + path.substring(1) : "element " + path;
    }

    FoundFields found() {
        return found;
    }
}
