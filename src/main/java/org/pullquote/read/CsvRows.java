package org.pullquote.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection.Reason;

/**
 * Rows under a header line.
 *
 * <p>Rows are cut apart by their quotation marks before they are parsed, so that one malformed or overlong row costs itself
 * alone. A quote that never closes takes the rest of the file, of which no more than a record's limit is held.
 */
final class CsvRows implements RecordStream {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private char delimiter;
    private List<String> header = List.of();
    private long number;
    private boolean ended;

    CsvRows(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
        this.delimiter = delimiter(input.head());
    }

    /** The commonest of comma, semicolon and tab in the first line, outside quotation marks. */
    static char delimiter(byte[] head) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        for (byte next : head) {
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == '\n') {
                break;
            } else if (!quoted && (next == ',' || next == ';' || next == '\t')) {
                counts.merge((char) next, 1, Integer::sum);
            }
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0)) {
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        try {
            if (header.isEmpty() && !ended) {
                readHeader();
            }
        } catch (UnreadableRecord e) {
            ended = true;
            return e.rejection(path, 0);
        }
        boolean closed;
        do {
            if (ended || input.peek() < 0) {
                return null;
            }
            closed = readRow();
        } while (closed && bytes.isBlank());
        number++;
        try {
            return interpreter.read(path, number, fields(closed));
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    private void readHeader() throws IOException, UnreadableRecord {
        boolean closed = readRow();
        header = cells(closed).stream()
                .map(name -> name.strip().replace(String.valueOf(BYTE_ORDER_MARK), ""))
                .toList();
    }

    private Map<String, Object> fields(boolean closed) throws UnreadableRecord {
        List<String> cells = cells(closed);
        if (cells.size() != header.size()) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_CSV,
                    "line " + bytes.line() + ": a row of " + cells.size() + " cells under a header of "
                            + header.size());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!header.get(i).isEmpty()) {
                fields.put(header.get(i), cells.get(i));
            }
        }
        return fields;
    }

    private List<String> cells(boolean closed) throws UnreadableRecord {
        if (!closed) {
            ended = true;
            throw new UnreadableRecord(
                    Reason.MALFORMED_CSV,
                    "line " + bytes.line() + ": a quotation mark in the row that begins here is never closed");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        try (CSVParser parser = CSVParser.parse(bytes.decoded(), format)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.isEmpty() ? List.of() : rows.get(0).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_CSV,
                    "line " + bytes.line() + ": a quoted cell must end before the next " + nameOf(delimiter)
                            + " or line end");
        }
    }

    private static String nameOf(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }

    /** Reads one row with its line end; false if the file ends inside quotation marks. */
    private boolean readRow() throws IOException {
        bytes.begin(input);
        boolean quoted = false;
        boolean cellBegins = true;
        while (true) {
            int next = input.read();
            if (next < 0) {
                return !quoted;
            }
            if (next == '\n' && !quoted) {
                return true;
            }
            bytes.add(next);
            if (next == '"' && quoted) {
                if (input.peek() == '"') {
                    bytes.add(input.read());
                } else {
                    quoted = false;
                }
            } else if (next == '"' && cellBegins) {
                quoted = true;
            }
            cellBegins = !quoted && next == delimiter;
        }
    }

    @Override
    public long number() {
        return number;
    }
}
