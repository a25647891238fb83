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
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A small CSV file that a user wrote. Lines that begin with {@code #} are comments; blanks around values are removed.
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

    private static List<Line> lines(String file, String text) {
        List<Line> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                lines.add(new Line(file + ":" + rows.getCurrentLineNumber(), row.toList()));
            }
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidJobException(file + ": quotation marks that do not pair, expected CSV");
        }
        return lines;
    }
}
