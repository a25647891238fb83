package org.pullquote.read;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;

/**
 * An array of whole records inside a record, as a service's answer has it. Its records are articles of their own: what is put
 * together out of several would be an article that nobody wrote.
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
    private static final List<String> HEADS =
            List.of("title", "headline", "headlines", "webTitle", "url", "webUrl", "web_url", "link", "published");

    private RecordArray() {}

    /**
     * Does nothing unless the object is an envelope.
     *
     * @throws UnreadableRecord UNKNOWN_FORMAT, naming the array
     */
    static void checkEnvelope(Map<?, ?> object) throws UnreadableRecord {
        String array = find(object, "", 1);
        if (array != null) {
            throw new UnreadableRecord(
                    Reason.UNKNOWN_FORMAT,
                    "several documents in one object, under '" + array
                            + "'; expected them one a line, or as an array that is the whole file");
        }
    }

    /**
     * Does nothing unless one of the path's alternatives leads through an array of several records.
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

    private static @Nullable String find(Map<?, ?> object, String path, int depth) {
        for (Map.Entry<?, ?> field : object.entrySet()) {
            String inside = path + field.getKey();
            if (field.getValue() instanceof List<?> list && list.stream().anyMatch(RecordArray::isRecord)) {
                return inside;
            }
            if (depth < DEEPEST && field.getValue() instanceof Map<?, ?> inner) {
                String found = find(inner, inside + ".", depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isRecord(@Nullable Object one) {
        return one instanceof Map<?, ?> object
                && hasHead(object)
                && BODIES.stream().anyMatch(object::containsKey);
    }

    /** Whether it has what stands at the head of an article. */
    static boolean hasHead(Map<?, ?> object) {
        return HEADS.stream().anyMatch(object::containsKey);
    }
}
