package org.pullquote.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;

/**
 * An array of whole records inside an object, as in a service's response. Each record is an article of its own: several put together would
 * be an article that nobody wrote.
 */
final class RecordArray {
    private static final int DEEPEST = 3;
    private static final List<String> BODIES = List.of(
            "body",
            "text",
            "maintext",
            "plaintext",
            "plain_text",
            "articleBody",
            "article",
            "content",
            "content_html",
            "content_text",
            "body_text",
            "body_html",
            "body_xhtml",
            "bodies",
            "fields",
            "description",
            "abstract",
            "lead_paragraph");
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

    private RecordArray() {}

    /**
     * The records of an envelope: its values if each is one, else those of the first array inside it that holds records. Records without an
     * outlet take the one named above the array: a feed's title, or the name of the array under which a crawler collects a publisher's
     * articles.
     *
     * @param isRecord which objects are records
     * @return none if there is no such array
     */
    static List<Map<String, Object>> opened(Map<?, ?> object, Predicate<Map<?, ?>> isRecord) {
        List<Map<String, Object>> records = new ArrayList<>();
        boolean byPublisher = object.values().stream()
                .allMatch(value ->
                        value instanceof List<?> list && list.stream().allMatch(one -> isRecord(one, isRecord)));
        if (byPublisher) {
            object.forEach((publisher, list) -> addTo(records, (List<?>) list, String.valueOf(publisher), isRecord));
            return records;
        }
        if (!object.isEmpty() && object.values().stream().allMatch(value -> isRecord(value, isRecord))) {
            addTo(records, List.copyOf(object.values()), null, isRecord);
            return records;
        }
        List<?> list = find(object, isRecord, 1);
        if (list != null) {
            addTo(
                    records,
                    list,
                    isFeed(object) && object.get("title") instanceof String title ? title : null,
                    isRecord);
        }
        return records;
    }

    /**
     * Whether an object is itself a record, with or without a body. What it contains, such as related items, is then not a record of the
     * file.
     */
    static boolean isItself(Map<?, ?> object) {
        return hasHead(object) && !isFeed(object);
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
                    && (isRecord.test(inner)
                            || hasHead(inner) && BODIES.stream().anyMatch(inner::containsKey))) {
                return inner;
            }
        }
        return null;
    }

    private static void addTo(
            List<Map<String, Object>> records, List<?> list, @Nullable String outlet, Predicate<Map<?, ?>> isRecord) {
        for (Object one : list) {
            Map<String, Object> record =
                    one instanceof Map<?, ?> given ? unwrapped(given, isRecord) : new LinkedHashMap<>();
            if (outlet != null) {
                record.putIfAbsent("publisher", outlet);
            }
            records.add(record);
        }
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

    private static @Nullable List<?> find(Map<?, ?> object, Predicate<Map<?, ?>> isRecord, int depth) {
        for (Object value : object.values()) {
            if (value instanceof List<?> list && list.stream().anyMatch(one -> isRecord(one, isRecord))) {
                return list;
            }
            if (depth < DEEPEST && value instanceof Map<?, ?> inner) {
                List<?> found = find(inner, isRecord, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isRecord(@Nullable Object one, Predicate<Map<?, ?>> isRecord) {
        return one instanceof Map<?, ?> object
                && (isRecord.test(object)
                        || hasHead(object) && BODIES.stream().anyMatch(object::containsKey)
                        || wrapped(object, isRecord) != null);
    }

    /** Whether it has a field of an article's head, such as its title or address. */
    static boolean hasHead(Map<?, ?> object) {
        return HEADS.stream().anyMatch(object::containsKey);
    }
}
