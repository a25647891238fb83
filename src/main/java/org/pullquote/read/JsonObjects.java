package org.pullquote.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.pullquote.model.Rejection.Reason;

/** Parses the text of a JSON object into its fields. */
final class JsonObjects {
    private final ObjectReader reader;

    JsonObjects(int maxCharacters) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(maxCharacters)
                        .build())
                // Python and R write missing numbers this way.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(new TypeReference<Map<String, Object>>() {});
    }

    /**
     * The fields of the object in {@code text}.
     *
     * @param line the line of the file where the text begins
     * @param column the column where it begins
     * @throws UnreadableRecord MALFORMED_JSON, saying where
     */
    Map<String, Object> parse(String text, long line, long column) throws UnreadableRecord {
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        if (first == text.length() || text.charAt(first) != '{') {
            throw new UnreadableRecord(
                    Reason.MALFORMED_JSON,
                    "line " + line + ", column " + (column + first) + ": expected an object {…}, found '"
                            + text.substring(first, Math.min(text.length(), first + 20)) + "'");
        }
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_JSON, where(e.getLocation(), line, column) + ": " + complaint(e));
        }
    }

    private static String where(JsonLocation location, long line, long column) {
        if (location == null || location.getLineNr() < 1) {
            return "line " + line;
        }
        long foundColumn = location.getLineNr() == 1 ? column + location.getColumnNr() - 1 : location.getColumnNr();
        return "line " + (line + location.getLineNr() - 1) + ", column " + foundColumn;
    }

    private static String complaint(JsonProcessingException e) {
        String message =
                e instanceof JsonMappingException mapping ? mapping.getOriginalMessage() : e.getOriginalMessage();
        return message == null ? "not JSON" : message.lines().findFirst().orElse("not JSON");
    }
}
