package org.pullquote.run.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pullquote.read.FieldText;

/**
 * A small CSV file that a user wrote. Lines that begin with {@code #} are comments. Values are cleaned as the fields of records are: a blank
 * or an invisible character that a spreadsheet left does not tell two names apart, and no value holds a control character.
 *
 * @param text the file as it was given
 * @param lines the rows that are not empty, including the header
 */
record UserTable(String text, List<Line> lines) {
    /**
     * A row.
     *
     * @param where file and line, for messages
     */
    record Line(String where, List<String> values) {
        InvalidJobException expected(String what) {
            return failure("found '" + String.join(",", values) + "', expected " + what);
        }

        InvalidJobException failure(String message) {
            return new InvalidJobException(where + ": " + message);
        }
    }

    /**
     * @param file its name in messages
     * @param what its content, for messages
     * @throws InvalidJobException if it cannot be read or is not CSV in UTF-8
     */
    static UserTable read(String file, InputStream stream, String what) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidJobException(file + ": not a text in UTF-8, expected " + what + " in CSV");
        } catch (IOException e) {
            throw new InvalidJobException(file + ": cannot be read, expected " + what + " in CSV");
        }
        return new UserTable(text, lines(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /** The SHA-256 of a file's text in lower-case hex; empty if none was given. */
    static String hash(String text) {
        return text.isEmpty() ? "" : DigestUtils.sha256Hex(text);
    }

    /** In the message of the CSV parser. */
    private static final Pattern BROKEN_LINE = Pattern.compile("\\((?:start)?line (\\d+)\\)");

    private static List<Line> lines(String file, String text) {
        List<Line> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                Line line = line(file + ":" + rows.getCurrentLineNumber(), row);
                if (!line.values().stream().allMatch(String::isEmpty)) {
                    lines.add(line);
                }
            }
        } catch (UncheckedIOException | IOException e) {
            Matcher broken = BROKEN_LINE.matcher(String.valueOf(e.getMessage()));
            throw new InvalidJobException(file + (broken.find() ? ":" + broken.group(1) : "")
                    + ": quotation marks that do not pair, expected CSV");
        }
        return lines;
    }

    private static Line line(String where, CSVRecord row) {
        Line line = new Line(where, row.stream().map(FieldText::cleaned).toList());
        for (String value : line.values()) {
            if (value.length() > FieldText.MAX_CHARACTERS) {
                throw line.failure(
                        "a value of " + value.length() + " characters, expected at most " + FieldText.MAX_CHARACTERS);
            }
        }
        return line;
    }
}
