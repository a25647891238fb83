package org.pullquote.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.field.FoundFields;

/** Reads the fields of one record by a mapping. */
final class FieldReader {
    private static final List<String> NAME_KEYS =
            List.of("name", "value", "@value", "title", "rendered", "$oid", "@id", "url");
    private static final Pattern PARTING = Pattern.compile("[ _-]");
    private static final String PARAGRAPH_END = "\n\n";
    private static final int MAX_FIELDS_LISTED = 30;

    /** What Python, R, SQL and scripts write for missing values. */
    private static final Set<String> MISSING = Set.of(
            "nan",
            "NaN",
            "None",
            "none",
            "null",
            "NULL",
            "Null",
            "NA",
            "N/A",
            "n/a",
            "<NA>",
            "NaT",
            "\\N",
            "undefined");

    /** Names of dates that say what the date is of: "published_at", "pubDate", but not "date". */
    private static final Pattern PUBLICATION = Pattern.compile("(?i)publi|pub_?date|TimePub");

    /** Fields of which an article has only one. */
    private static final List<String> SINGLE = List.of("id", "url", "title", "published");

    private final List<FieldMapping> mappings;
    private final FoundFields found;
    private final Map<String, Object> record;

    /** Names in the record that are not plain lower-case words, by their folded form. */
    private final Map<String, String> names;

    FieldReader(FieldMapping mapping, FoundFields given) {
        found = given;
        record = unwrapped(given.values());
        names = foldedNames(record);
        mappings = new ArrayList<>();
        mappings.add(mapping);
        FieldMapping fitting = fitting(record);
        mappings.add(fitting);
        for (FieldMapping preset : FieldMapping.PRESETS.values()) {
            if (preset != fitting) {
                mappings.add(preset);
            }
        }
    }

    /** Takes the article out of a schema.org graph, which also holds its publisher, authors and pages. */
    private static Map<String, Object> unwrapped(Map<String, Object> given) {
        if (given.get("@graph") instanceof List<?> nodes) {
            for (Object node : nodes) {
                if (node instanceof Map<?, ?> candidate && candidate.get("articleBody") != null) {
                    Map<String, Object> article = new java.util.LinkedHashMap<>();
                    candidate.forEach((name, value) -> article.put(String.valueOf(name), resolved(value, nodes)));
                    return article;
                }
            }
        }
        return given;
    }

    private static @Nullable Object resolved(@Nullable Object value, List<?> nodes) {
        if (value instanceof Map<?, ?> reference && reference.size() == 1 && reference.containsKey("@id")) {
            for (Object node : nodes) {
                if (node instanceof Map<?, ?> target
                        && target.size() > 1
                        && java.util.Objects.equals(target.get("@id"), reference.get("@id"))) {
                    return target;
                }
            }
        }
        if (value instanceof List<?> values) {
            List<@Nullable Object> all = new ArrayList<>();
            values.forEach(one -> all.add(resolved(one, nodes)));
            return all;
        }
        return value;
    }

    private static FieldMapping fitting(Map<String, Object> record) {
        FieldMapping best = FieldMapping.preset("plain");
        int most = -1;
        for (FieldMapping preset : FieldMapping.PRESETS.values()) {
            int held = at(record, preset.fields().get("body")) == null ? 0 : 100;
            for (String path : preset.fields().values()) {
                String at = held(record, path);
                // A path into an object fits no record by chance, while most have an "id" and a "title".
                held += at == null ? 0 : at.indexOf('.') < 0 ? 1 : 2;
            }
            if (held > most) {
                most = held;
                best = preset;
            }
        }
        return best;
    }

    /**
     * Rejects a mapping that leads through an array of several records, whose texts would become one article.
     *
     * @throws UnreadableRecord UNKNOWN_FORMAT
     */
    void checkMapping() throws UnreadableRecord {
        Map<String, String> paths = mappings.get(0).fields();
        for (String field : SINGLE) {
            RecordArray.checkPath(record, paths.getOrDefault(field, ""), one -> true);
        }
        RecordArray.checkPath(record, paths.getOrDefault("body", ""), RecordArray::hasHead);
    }

    /**
     * Rejects a table that is written by columns, whose texts would become one article: several titles or addresses, and as many texts.
     *
     * @throws UnreadableRecord UNKNOWN_FORMAT
     */
    void checkColumns() throws UnreadableRecord {
        if (!(value("body") instanceof List<?> bodies)) {
            return;
        }
        for (String field : List.of("url", "title")) {
            boolean isColumn = value(field) instanceof List<?> cells
                    && cells.size() == bodies.size()
                    && cells.stream().allMatch(cell -> cell == null || cell instanceof String)
                    && cells.stream().distinct().limit(2).count() == 2;
            if (isColumn) {
                throw new UnreadableRecord(
                        Reason.UNKNOWN_FORMAT,
                        "several documents in one object: '" + path(field) + "' and '" + path("body") + "' hold "
                                + bodies.size()
                                + " texts each, as the columns of a table; expected one object a document");
            }
        }
    }

    /** The record; in a graph, the record of its article. */
    Map<String, Object> record() {
        return record;
    }

    /** The value of a field, or null. */
    @Nullable
    Object value(String field) {
        String path = path(field);
        return path == null ? null : step(record, path);
    }

    /** The path of the first mapping that leads to a value; if none does, names are compared in folded form. */
    private @Nullable String path(String field) {
        if (field.equals("published")) {
            return datePath();
        }
        for (FieldMapping mapping : mappings) {
            String held = held(record, mapping.fields().get(field));
            if (held != null) {
                return held;
            }
        }
        for (FieldMapping mapping : mappings) {
            String held = written(mapping.fields().get(field));
            if (held != null) {
                return held;
            }
        }
        return null;
    }

    /**
     * The path of the publication date: of the values that are dates, one with a day before one with a year only, one whose name speaks of
     * publication before one that may tell when the page was fetched or changed, names as written before folded ones. The job's own mapping
     * comes first. If none is a date, any value.
     */
    private @Nullable String datePath() {
        String mapped = mappings.get(0).fields().get("published");
        List<String> paths = new ArrayList<>();
        for (FieldMapping mapping : mappings.subList(1, mappings.size())) {
            paths.addAll(List.of(mapping.fields().getOrDefault("published", "").split("\\|")));
        }
        List<String> ofPublication =
                paths.stream().filter(path -> PUBLICATION.matcher(path).find()).toList();
        List<List<String>> ranks =
                List.of(mapped == null ? List.of() : List.of(mapped.split("\\|")), ofPublication, paths);
        String ofYear = null;
        String any = null;
        for (List<String> rank : ranks) {
            for (boolean asWritten : new boolean[] {true, false}) {
                for (String path : rank) {
                    String held = asWritten ? held(record, path) : written(path);
                    if (held == null) {
                        continue;
                    }
                    PublicationDate date = PublicationDate.of(ItemStatus.dated(step(record, held)));
                    if (date.date() != null) {
                        return held;
                    }
                    ofYear = ofYear == null && date.year() != null ? held : ofYear;
                    any = any == null ? held : any;
                }
            }
        }
        return ofYear != null ? ofYear : any;
    }

    /** The record's name for one of the path's alternatives, compared without case and word separators: "Full Text" for "full_text". */
    private @Nullable String written(@Nullable String path) {
        if (path == null || names.isEmpty()) {
            return null;
        }
        for (String alternative : path.split("\\|")) {
            String name = names.get(folded(alternative.strip()));
            if (name != null && held(record, name) != null) {
                return name;
            }
        }
        return null;
    }

    private static Map<String, String> foldedNames(Map<String, Object> record) {
        Map<String, String> names = new HashMap<>();
        for (String name : record.keySet()) {
            String folded = folded(name);
            if (!folded.equals(name)) {
                names.putIfAbsent(folded, name);
            }
        }
        return names;
    }

    private static String folded(String name) {
        return PARTING.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Where {@link #value} was found: "field maintext", or as the format's reader describes it; null if there is no value. */
    @Nullable
    String origin(String field) {
        String path = path(field);
        return path == null ? null : originAt(path);
    }

    /** The same for a field of the record itself. */
    String originAt(String path) {
        String origin = found.origin(path);
        return origin == null ? "field " + path : origin;
    }

    /** A field as one text: the text itself, a number, the name of an object, the first of several; null if blank. */
    @Nullable
    String text(String field) {
        return nameOf(value(field));
    }

    /** The same for a field of the record itself, regardless of the mapping. */
    @Nullable
    String textAt(String path) {
        return nameOf(at(record, path));
    }

    /** Every name in a field. */
    List<String> names(String field) {
        Object value = value(field);
        List<String> names = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            String name = nameOf(one);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether the record itself holds a body, not records inside it. */
    boolean hasBody() {
        Object body = value("body");
        return body != null
                && (RecordArray.hasHead(record)
                        || !(body instanceof List<?> list && RecordArray.holdsRecords(list))
                                && !(body instanceof Map<?, ?> object && RecordArray.holdsRecords(List.of(object))));
    }

    /**
     * The body exactly as it is given; pieces are joined by blank lines.
     *
     * @throws UnreadableRecord NO_BODY, NOT_TEXT
     */
    String body() throws UnreadableRecord {
        Object value = value("body");
        if (value == null) {
            String textless = TextlessRecord.of(record.keySet());
            if (textless != null) {
                throw new UnreadableRecord(Reason.NO_BODY, textless + "; expected articles with their text");
            }
            throw new UnreadableRecord(
                    Reason.NO_BODY,
                    "no text under " + bodyPaths() + "; the record has "
                            + record.keySet().stream().limit(MAX_FIELDS_LISTED).collect(Collectors.joining(", ")));
        }
        String body = value instanceof String text ? text : String.join(PARAGRAPH_END, BodyPieces.of(value));
        if (body.isBlank()) {
            throw new UnreadableRecord(Reason.NOT_TEXT, "the body holds no text but " + kindOf(value));
        }
        return body;
    }

    private String bodyPaths() {
        String mapped = mappings.get(0).fields().get("body");
        return mapped != null
                ? "'" + mapped + "'"
                : "any of body, text, maintext, plaintext, articleBody, article, body_text";
    }

    private static String kindOf(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "an array";
        }
        return value instanceof byte[]
                ? "bytes"
                : "a " + value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String nameOf(@Nullable Object value) {
        if (value == null || isVoid(value)) {
            return null;
        }
        if (value instanceof String text) {
            return text.strip();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return BodyPieces.ofMainRole(list).stream()
                    .map(FieldReader::nameOf)
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(null);
        }
        if (value instanceof Map<?, ?> object) {
            for (String key : NAME_KEYS) {
                String name = nameOf(object.get(key));
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    /** The value of the first alternative of a path that has one; null if none does. */
    static @Nullable Object at(Map<?, ?> record, @Nullable String path) {
        String held = held(record, path);
        return held == null ? null : step(record, held);
    }

    /** The first alternative of a path that leads to a value; null if none does. */
    private static @Nullable String held(Map<?, ?> record, @Nullable String path) {
        if (path == null) {
            return null;
        }
        for (String alternative : path.split("\\|")) {
            Object value = step(record, alternative.strip());
            if (value != null && !isVoid(value)) {
                return alternative.strip();
            }
        }
        return null;
    }

    /** Whether the text is what a program writes where there is no value. */
    static boolean isMissing(String value) {
        return MISSING.contains(value);
    }

    private static boolean isVoid(Object value) {
        return value instanceof String text && (text.isBlank() || MISSING.contains(text.strip()))
                || value instanceof Double number && !Double.isFinite(number)
                || value instanceof List<?> list && list.stream().allMatch(one -> one == null || isVoid(one));
    }

    private static @Nullable Object step(@Nullable Object value, String path) {
        if (value instanceof List<?> list) {
            List<Object> found = new ArrayList<>();
            for (Object one : list) {
                Object inside = step(one, path);
                if (inside != null) {
                    found.add(inside);
                }
            }
            return found.isEmpty() ? null : found;
        }
        if (!(value instanceof Map<?, ?> object)) {
            return null;
        }
        if (object.containsKey(path)) {
            return object.get(path);
        }
        if (path.endsWith("*")) {
            return beginning(object, path.substring(0, path.length() - 1));
        }
        int dot = path.indexOf('.');
        return dot < 0 ? null : step(object.get(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** The first text under a name with this prefix, other than names of side parts ("body_abstract"). */
    private static @Nullable Object beginning(Map<?, ?> object, String prefix) {
        return object.entrySet().stream()
                .filter(field -> field.getKey() instanceof String name
                        && name.startsWith(prefix)
                        && !BodyPieces.SIDE_ROLES.contains(name.substring(prefix.length())))
                .map(Map.Entry::getValue)
                .filter(value -> value instanceof String text && !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
