package org.pullquote.read.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/** The fields of a record as they are found in its elements; what is not there is left out. */
final class Fields {
    private final FoundFields found = new FoundFields();

    /** The text at the end of the first of {@code paths} that leads to any; {@code @x} is an attribute. */
    Fields put(String name, XmlElement element, String... paths) {
        for (String path : paths) {
            List<String> texts = element.texts(path);
            if (!texts.isEmpty()) {
                return put(name, texts.get(0), where(path));
            }
        }
        return this;
    }

    /** All texts at the end of the first of {@code paths} that leads to any. */
    Fields putAll(String name, XmlElement element, String... paths) {
        for (String path : paths) {
            List<String> texts = element.texts(path);
            if (!texts.isEmpty()) {
                return put(name, texts, where(path));
            }
        }
        return this;
    }

    /** A value that was made of what stands somewhere. */
    Fields put(String name, @Nullable String value, String where) {
        found.put(name, value, where);
        return this;
    }

    /** Values that were made of what stands somewhere. */
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
