package org.pullquote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A gold set with one JSON object per line. */
final class GoldLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GoldLines() {}

    /** One line with its file and line number. */
    record Line(Path file, int number, ObjectNode object) {
        /** The text of a required field. */
        String text(String field) throws IOException {
            return text(object, field);
        }

        /** The text of a field of a part of the line. */
        String text(JsonNode part, String field) throws IOException {
            JsonNode value = part.path(field);
            if (!value.isTextual()) {
                throw expected("a text in \"" + field + "\"");
            }
            return value.textValue();
        }

        /** The number in a field of a part of the line. */
        double number(JsonNode part, String field) throws IOException {
            JsonNode value = part.path(field);
            if (!value.isNumber()) {
                throw expected("a number in \"" + field + "\"");
            }
            return value.doubleValue();
        }

        IOException expected(String what) {
            return new IOException(file + ":" + number + ": expected " + what);
        }
    }

    /**
     * Every line of {@code gold}, or of {@code usualFile} in it if it is a folder. Blank lines are skipped.
     *
     * @throws IOException if there is no such file, a line is not a JSON object, or there are no lines
     */
    static List<Line> read(Path gold, String usualFile) throws IOException {
        Path file = Files.isDirectory(gold) ? gold.resolve(usualFile) : gold;
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "no gold set at " + file + ": expected a file of JSON lines, or a folder that holds " + usualFile);
        }
        List<Line> lines = all(file);
        if (lines.isEmpty()) {
            throw new IOException(file + " is empty: expected one JSON object a line");
        }
        return lines;
    }

    /**
     * Every line of a file, none if it is empty. Blank lines are skipped.
     *
     * @throws IOException if a line is not a JSON object
     */
    static List<Line> all(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.add(new Line(file, number, object(file, number, line)));
                }
            }
        }
        return lines;
    }

    private static ObjectNode object(Path file, int number, String line) throws IOException {
        try {
            if (MAPPER.readTree(line) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + number + ": expected a JSON object: " + e.getOriginalMessage(), e);
        }
        throw new IOException(file + ":" + number + ": expected a JSON object");
    }

    /** Writes objects, one per line. */
    static void write(Path file, List<ObjectNode> objects) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ObjectNode object : objects) {
            text.append(MAPPER.writeValueAsString(object)).append('\n');
        }
        Files.writeString(file, text);
    }
}
