package org.pullquote.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;

/**
 * An array of whole records inside an object, as in a service's response. Each record is an article of its own: several put together would
 * be an article that nobody wrote.
 */
final class RecordArray {
    /** Names under which services put a text that is not the whole report. */
    private static final List<String> LESSER_BODIES = List.of("description", "abstract", "lead_paragraph");

    /** The names of bodies that {@code field-names.tsv} lists, without what follows a dot. */
    private static final Set<String> BODIES = FieldMapping.firstSteps("body");

    private static final List<String> HEADS = List.of(
            "title", "headline", "headlines", "webTitle", "url", "webUrl", "web_url", "link", "published", "uri");

    /** Names under which Elasticsearch, CouchDB, GraphQL, JSON:API and others put a record beside its metadata. */
    private static final List<String> WRAPPERS = List.of(
            "_source",
            "doc",
            "node",
            "attributes",
            "article",
            "document",
            "record",
            "item",
            "row",
            "data",
            "post",
            "story");

    /** Names under which services collect records of any publisher. */
    private static final Set<String> CONTAINERS = Set.of(
            "articles",
            "content",
            "contents",
            "data",
            "docs",
            "documents",
            "edges",
            "elements",
            "entries",
            "featured",
            "feed",
            "hits",
            "items",
            "latest",
            "list",
            "matches",
            "news",
            "nodes",
            "objects",
            "pages",
            "payload",
            "posts",
            "records",
            "response",
            "result",
            "results",
            "rows",
            "search",
            "stories",
            "texts",
            "top",
            "topstories",
            "value",
            "values");

    private RecordArray() {}

    /**
     * The records of an envelope: all that stand in it, at any depth, in their order. One that stands in two lists comes twice, like any
     * duplicate in the input. Records without an outlet take the one named above their array: a feed's title, or the name of the array
     * under which a crawler collects a publisher's articles.
     *
     * @param isRecord which objects are records
     * @return none if it holds none
     */
    static List<Map<String, Object>> opened(Map<?, ?> object, Predicate<Map<?, ?>> isRecord) {
        List<Map<String, Object>> records = new ArrayList<>();
        boolean byPublisher = object.values().stream()
                .allMatch(value ->
                        value instanceof List<?> list && list.stream().allMatch(one -> isRecord(one, isRecord)));
        if (byPublisher) {
            object.forEach((key, list) -> addTo(records, (List<?>) list, publisher(String.valueOf(key)), isRecord));
            return records;
        }
        if (!object.isEmpty() && object.values().stream().allMatch(value -> isRecord(value, isRecord))) {
            addTo(records, List.copyOf(object.values()), null, isRecord);
            return records;
        }
        collect(object, isRecord, records);
        if (isFeed(object) && object.get("title") instanceof String title) {
            records.forEach(record -> record.putIfAbsent("publisher", title));
        }
        return records;
    }

    /** A key as the name of a publisher; null if it says only that records follow. */
    private static @Nullable String publisher(String key) {
        return isContainer(key) ? null : key;
    }

    private static boolean isContainer(String key) {
        return CONTAINERS.contains(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /** Whether a record says itself where it was published. */
    private static boolean namesOutlet(Map<?, ?> record) {
        return FieldMapping.PRESETS.values().stream().anyMatch(preset -> {
            Object url = FieldReader.at(record, preset.fields().get("url"));
            return FieldReader.at(record, preset.fields().get("source")) != null
                    || url instanceof String address && Outlet.host(address) != null;
        });
    }

    private static boolean isFeed(Map<?, ?> object) {
        return object.containsKey("feed_url") || object.containsKey("home_page_url");
    }

    /** Whether it contains objects with a head and a body. */
    static boolean holdsRecords(List<?> list) {
        return list.stream().anyMatch(one -> isRecord(one, any -> false));
    }

    /** A record without a database's or service's wrapper: Elasticsearch's {@code _source}, GraphQL's {@code node}. */
    static Map<String, Object> unwrapped(Map<?, ?> given, Predicate<Map<?, ?>> isRecord) {
        Map<?, ?> inner = isRecord.test(given) ? null : wrapped(given, isRecord);
        Map<String, Object> record = new LinkedHashMap<>();
        (inner == null ? given : inner).forEach((name, value) -> record.put(String.valueOf(name), value));
        return record;
    }

    private static @Nullable Map<?, ?> wrapped(Map<?, ?> object, Predicate<Map<?, ?>> isRecord) {
        if (hasHead(object)) {
            return null;
        }
        for (String wrapper : WRAPPERS) {
            if (object.get(wrapper) instanceof Map<?, ?> inner
                    && (isRecord.test(inner) || hasHead(inner) && hasBody(inner))) {
                return inner;
            }
        }
        return null;
    }

    /**
     * @param publisher the name of the list, for records that do not say where they were published; or null
     */
    private static void addTo(
            List<Map<String, Object>> records,
            List<?> list,
            @Nullable String publisher,
            Predicate<Map<?, ?>> isRecord) {
        for (Object one : list) {
            Map<String, Object> record =
                    one instanceof Map<?, ?> given ? unwrapped(given, isRecord) : new LinkedHashMap<>();
            if (publisher != null && !namesOutlet(record)) {
                record.put("publisher", publisher);
            }
            records.add(record);
        }
    }

    /**
     * Adds every record inside an object or a list, but not what records contain: of an object with a head, such as a section, only lists
     * under the names of containers are searched, since others hold related items. What stands beside records in a list is added too, so
     * that it is read or rejected; outside lists, only an object with a whole text is a record, since envelopes describe themselves too.
     */
    private static void collect(Object from, Predicate<Map<?, ?>> isRecord, List<Map<String, Object>> records) {
        if (from instanceof List<?> list) {
            boolean ofRecords = list.stream().anyMatch(one -> isRecord(one, isRecord));
            for (Object one : list) {
                int before = records.size();
                if (one instanceof Map && !isRecord(one, isRecord) || one instanceof List) {
                    collect(one, isRecord, records);
                }
                if (ofRecords && records.size() == before) {
                    addTo(records, Collections.singletonList(one), null, isRecord);
                }
            }
        } else if (from instanceof Map<?, ?> object) {
            boolean isHeaded = hasHead(object) && !isFeed(object);
            object.forEach((key, value) -> {
                if (value == null || isHeaded && !isContainer(String.valueOf(key))) {
                    return;
                }
                if (value instanceof Map<?, ?> inner && hasText(inner, isRecord)) {
                    addTo(records, List.of(inner), null, isRecord);
                } else {
                    collect(value, isRecord, records);
                }
            });
        }
    }

    private static boolean hasText(Map<?, ?> object, Predicate<Map<?, ?>> isRecord) {
        return isRecord.test(object)
                || hasHead(object) && BODIES.stream().anyMatch(object::containsKey)
                || wrapped(object, isRecord) != null;
    }

    /**
     * Rejects a path if one of its alternatives leads through an array of several records.
     *
     * @param isRecord which objects are records
     * @throws UnreadableRecord UNKNOWN_FORMAT, naming the path
     */
    static void checkPath(Map<?, ?> record, String path, Predicate<Map<?, ?>> isRecord) throws UnreadableRecord {
        for (String alternative : path.split("\\|")) {
            Object value = record;
            for (String step : alternative.strip().split("\\.")) {
                if (value instanceof List<?> list && isSeveral(list, isRecord)) {
                    throw new UnreadableRecord(
                            Reason.UNKNOWN_FORMAT,
                            "several documents in one object: the path '" + path + "' leads through an array of "
                                    + list.size()
                                    + "; expected them one a line, or as an array that is the whole file");
                }
                value = value instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
    }

    private static boolean isSeveral(List<?> list, Predicate<Map<?, ?>> isRecord) {
        return list.stream()
                        .filter(one -> one instanceof Map<?, ?> object && isRecord.test(object))
                        .limit(2)
                        .count()
                == 2;
    }

    private static boolean isRecord(@Nullable Object one, Predicate<Map<?, ?>> isRecord) {
        return one instanceof Map<?, ?> object
                && (isRecord.test(object) || hasHead(object) && hasBody(object) || wrapped(object, isRecord) != null);
    }

    /** Whether it has a field for a text, whole or not. */
    private static boolean hasBody(Map<?, ?> object) {
        return Stream.concat(BODIES.stream(), LESSER_BODIES.stream()).anyMatch(object::containsKey);
    }

    /** Whether it has a field of an article's head, such as its title or address. */
    static boolean hasHead(Map<?, ?> object) {
        return HEADS.stream().anyMatch(object::containsKey);
    }
}
