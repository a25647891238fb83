package org.pullquote.read;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pullquote.text.WordList;

/**
 * Where a record holds the fields of an article.
 *
 * <p>A path is a name, or names joined by dots for fields inside fields ({@code publisher.name}); alternatives are separated by {@code |}
 * and the first with a value is used. A step into an array takes its elements. Fields without a path are looked up under the names of every
 * preset, starting with the preset that fits the record best. A mapping therefore only names what is unusual, and an empty one recognises
 * all presets for each record.
 *
 * @param fields our field name ({@code id source agency url title authors published body language}) to its path
 */
public record FieldMapping(Map<String, String> fields) implements Serializable {
    /** The names that a mapping may give a path. */
    public static final List<String> FIELD_NAMES =
            List.of("id", "source", "agency", "url", "title", "authors", "published", "body", "language");

    static final Map<String, FieldMapping> PRESETS = presets();

    /**
     * @throws IllegalArgumentException if a name is none of {@link #FIELD_NAMES} or a path is blank
     */
    public FieldMapping {
        fields = Map.copyOf(fields);
        fields.forEach((field, path) -> {
            if (!FIELD_NAMES.contains(field)) {
                throw new IllegalArgumentException(
                        "no field '" + field + "': expected one of " + String.join(", ", FIELD_NAMES));
            }
            if (path.isBlank()) {
                throw new IllegalArgumentException("the path of field '" + field + "' is blank");
            }
        });
    }

    /** Recognises every preset, for each record. */
    static FieldMapping detected() {
        return new FieldMapping(Map.of());
    }

    /**
     * The paths of a known format.
     *
     * @param name the first column of {@code field-names.tsv}, such as {@code ninjs}
     * @throws IllegalArgumentException if there is no such preset; the message names those that there are
     */
    public static FieldMapping preset(String name) {
        FieldMapping preset = PRESETS.get(name);
        if (preset == null) {
            throw new IllegalArgumentException(
                    "no field mapping '" + name + "': expected one of " + String.join(", ", PRESETS.keySet()));
        }
        return preset;
    }

    /** Whether the record has a body at this mapping's path; false if the mapping gives no path. */
    boolean findsBody(Map<?, ?> record) {
        return FieldReader.at(record, fields.get("body")) != null;
    }

    /** The names of the known formats, in a fixed order. */
    public static List<String> presetNames() {
        return List.copyOf(PRESETS.keySet());
    }

    /** The names that the paths of a field begin with, over all presets; {@code body_*} stands for no name of its own. */
    static Set<String> firstSteps(String field) {
        Set<String> names = new LinkedHashSet<>();
        for (FieldMapping preset : PRESETS.values()) {
            for (String alternative : preset.fields().getOrDefault(field, "").split("\\|")) {
                String name = alternative.strip().split("\\.")[0];
                if (!name.isEmpty() && !name.endsWith("*")) {
                    names.add(name);
                }
            }
        }
        return Collections.unmodifiableSet(names);
    }

    private static Map<String, FieldMapping> presets() {
        Map<String, FieldMapping> presets = new LinkedHashMap<>();
        for (String line : WordList.lines(FieldMapping.class, "field-names.tsv")) {
            String[] cells = line.split("\t", -1);
            Map<String, String> paths = new LinkedHashMap<>();
            for (int i = 0; i < FIELD_NAMES.size(); i++) {
                if (!cells[i + 1].equals("-")) {
                    paths.put(FIELD_NAMES.get(i), cells[i + 1]);
                }
            }
            presets.put(cells[0], new FieldMapping(paths));
        }
        return Collections.unmodifiableMap(presets);
    }
}
