package org.pullquote.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * <p>Rows are split at their quotation marks before they are parsed, so that a malformed or overlong row loses only itself. If a quotation
 * mark is missing or surplus, reading continues with the next line that is a row, and the rejection says how much was lost. Never holds
 * more than a record's limit. Rows end with LF or CRLF, and a CR alone is text; where there are only CRs, they end rows.
 */
final class CsvRows implements RecordStream {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A noncharacter, which no text contains; stands for a CR that is text while a row is parsed. */
    private static final char RETURN_IN_TEXT = '\uFDD0';

    private static final int MAX_NAME_CHARACTERS = 200;
    /** A first line that only tells Excel the delimiter. */
    private static final Pattern EXCEL_DELIMITER =
            Pattern.compile("\\s{0,9}\"?(?i:sep)=(?<delimiter>[,;\\t|])\"?\\s{0,9}");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S");
    /** The columns of trafilatura, which writes no header. */
    private static final List<String> TRAFILATURA = List.of(
            "url",
            "id",
            "fingerprint",
            "hostname",
            "title",
            "image",
            "date",
            "text",
            "comments",
            "license",
            "pagetype");

    /** Those of its earlier versions. */
    private static final List<String> TRAFILATURA_WITHOUT_ID =
            TRAFILATURA.stream().filter(name -> !name.equals("id")).toList();

    private static final int MAX_NAME_WORDS = 12;
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private static final Set<String> ONE_WORD_COLUMNS =
            Set.of("id", "url", "uri", "guid", "language", "date", "published", "source_domain", "hostname");

    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final boolean returnsEndRows;
    private final boolean escapesQuotes;
    private char delimiter;
    private List<String> header = List.of();
    private List<String> last = List.of();
    private List<String> found = List.of();
    private long number;
    private boolean lineEnded;
    private boolean ended;

    CsvRows(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
        byte[] head = input.head();
        this.delimiter = delimiter(head);
        this.returnsEndRows = hasReturnsOnly(head);
        this.escapesQuotes = escapesQuotes(head, delimiter);
    }

    /** Whether all line ends outside quotation marks are CRs, as in old files of the Macintosh. */
    private static boolean hasReturnsOnly(byte[] head) {
        boolean quoted = false;
        boolean found = false;
        for (byte next : head) {
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == '\n') {
                return false;
            }
            found |= !quoted && next == '\r';
        }
        return found;
    }

    /**
     * Whether quotation marks in quoted cells follow a backslash, as Spark and MySQL write them, instead of being doubled: one stands where
     * it would otherwise end its cell in mid-text.
     */
    private static boolean escapesQuotes(byte[] head, char delimiter) {
        boolean quoted = false;
        boolean cellBegins = true;
        boolean found = false;
        for (int i = 0; i + 2 < head.length; i++) {
            if (quoted && head[i] == '\\') {
                found |= head[i + 1] == '"' && head[i + 2] != '"' && !endsCell(head[i + 2], delimiter);
                i++;
            } else if (quoted && head[i] == '"') {
                if (head[i + 1] == '"') {
                    return false;
                }
                quoted = false;
            } else if (!quoted && cellBegins && head[i] == '"') {
                boolean isEmpty = head[i + 1] == '"' && endsCell(head[i + 2], delimiter);
                quoted = !isEmpty;
                i += isEmpty ? 1 : 0;
            }
            cellBegins = !quoted && endsCell(head[i], delimiter);
        }
        return found;
    }

    private static boolean endsCell(byte next, char delimiter) {
        return next == delimiter || next == '\n' || next == '\r';
    }

    /** The most frequent of comma, semicolon, tab and bar in the first line, outside quotation marks, or what that line tells Excel: "sep=;". */
    static char delimiter(byte[] head) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        Matcher stated =
                EXCEL_DELIMITER.matcher(new String(head, 0, Math.min(head.length, 9), StandardCharsets.ISO_8859_1));
        if (stated.lookingAt()) {
            return stated.group("delimiter").charAt(0);
        }
        for (byte next : head) {
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == '\n' || next == '\r')) {
                break;
            } else if (!quoted && (next == ',' || next == ';' || next == '\t' || next == '|')) {
                counts.merge((char) next, 1, Integer::sum);
            }
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
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
        if (!found.isEmpty()) {
            List<String> cells = found;
            found = List.of();
            return record(cells);
        }
        return ended ? null : nextRow();
    }

    private @Nullable FileRecord nextRow() throws IOException {
        while (input.peek() >= 0) {
            boolean closed = readRow();
            if (closed && bytes.isBlank()) {
                continue;
            }
            try {
                return record(checked(cells(closed)));
            } catch (UnclosedCell e) {
                boolean oneLine = closed && bytes.afterFirstLine().length == 0;
                return oneLine ? e.rejection(path, ++number) : afterLoss(e);
            } catch (UnreadableRecord e) {
                return e.rejection(path, ++number);
            }
        }
        return null;
    }

    private FileRecord record(List<String> cells) {
        last = cells;
        number++;
        return interpreter.read(path, number, fields(cells));
    }

    /**
     * One rejection for a row with unbalanced quotation marks and all that is lost with it: its first line and what follows up to the next
     * line that reads as a row.
     */
    private FileRecord afterLoss(UnclosedCell broken) throws IOException {
        long lost = takeBackAllButFirstLine();
        while (found.isEmpty() && input.peek() >= 0) {
            boolean closed = readRow();
            try {
                List<String> cells = checked(cells(closed));
                if (isLikely(cells)) {
                    found = cells;
                    break;
                }
            } catch (UnreadableRecord e) {
                // No row begins here.
            }
            lost += takeBackAllButFirstLine();
        }
        number++;
        return new UnreadableRecord(Reason.MALFORMED_CSV, broken.getMessage() + "; lost are " + lost + " characters")
                .rejection(path, number);
    }

    /** Pushes back the row just read, except for its first line; returns how many characters are lost. */
    private long takeBackAllButFirstLine() {
        byte[] rest = bytes.afterFirstLine();
        if (rest.length > 0) {
            byte[] withEnd = Arrays.copyOf(rest, rest.length + (lineEnded ? 1 : 0));
            Arrays.fill(withEnd, rest.length, withEnd.length, (byte) '\n');
            input.takeBack(withEnd, bytes.line() + 1);
        }
        return bytes.characters() - new String(rest, StandardCharsets.UTF_8).length();
    }

    /**
     * Whether cells after a loss are a row and not a line of text with as many commas: most columns that held one word in the last row, as
     * ids, addresses and days do, must hold one again.
     */
    private boolean isLikely(List<String> cells) {
        int words = 0;
        int again = 0;
        for (int i = 0; i < cells.size(); i++) {
            boolean oneWord = last.isEmpty()
                    ? ONE_WORD_COLUMNS.contains(header.get(i).toLowerCase(Locale.ROOT))
                    : isOneWord(last.get(i));
            words += oneWord ? 1 : 0;
            again += oneWord && isOneWord(cells.get(i)) ? 1 : 0;
        }
        return cells.size() > 1 && (words == 0 ? cells.size() > 2 : 2 * again > words);
    }

    private static boolean isOneWord(String cell) {
        return !cell.isEmpty() && cell.chars().noneMatch(Character::isWhitespace);
    }

    private void readHeader() throws IOException, UnreadableRecord {
        boolean closed = readRow();
        if (closed && EXCEL_DELIMITER.matcher(bytes.decoded()).matches()) {
            closed = readRow();
        }
        header = cells(closed).stream()
                .map(name -> name.strip().replace(String.valueOf(BYTE_ORDER_MARK), ""))
                .toList();
        List<String> trafilatura = header.size() == TRAFILATURA.size() ? TRAFILATURA : TRAFILATURA_WITHOUT_ID;
        if (delimiter == '\t'
                && header.size() == trafilatura.size()
                && (header.get(0).equals("null")
                        || ADDRESS.matcher(header.get(0)).lookingAt())) {
            found = header;
            header = trafilatura;
            return;
        }
        boolean isKnown = header.stream().anyMatch(FormatDetection::isColumn);
        for (String name : header) {
            boolean isText = !isKnown && WORDS.split(name).length > MAX_NAME_WORDS;
            if (name.length() > MAX_NAME_CHARACTERS
                    || isText
                    || ADDRESS.matcher(name).lookingAt()) {
                throw new UnreadableRecord(
                        Reason.MALFORMED_CSV,
                        "line 1: no header but a row of data, by '" + name
                                + "'; expected the names of the columns in the first line");
            }
        }
    }

    private Map<String, Object> fields(List<String> cells) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean isNull = (header == TRAFILATURA || header == TRAFILATURA_WITHOUT_ID)
                    && cells.get(i).equals("null");
            if (!header.get(i).isEmpty() && !isNull) {
                fields.put(header.get(i), cells.get(i));
            }
        }
        return fields;
    }

    private List<String> checked(List<String> cells) throws UnreadableRecord {
        if (cells.size() != header.size()) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_CSV,
                    "line " + bytes.line() + ": a row of " + cells.size() + " cells under a header of "
                            + header.size());
        }
        return cells;
    }

    private List<String> cells(boolean closed) throws UnreadableRecord {
        if (!closed) {
            throw new UnclosedCell(
                    "line " + bytes.line() + ": a quotation mark in the row that begins here is never closed");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        try (CSVParser parser = CSVParser.parse(withReturnsInText(doubled(bytes.decoded())), format)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.isEmpty()
                    ? List.of()
                    : rows.get(0).stream()
                            .map(cell -> cell.replace(RETURN_IN_TEXT, '\r'))
                            .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UnclosedCell("line " + bytes.line() + ": a quoted cell must end before the next "
                    + nameOf(delimiter) + " or line end");
        }
    }

    /** The row with doubled quotation marks in place of those behind a backslash. */
    private String doubled(String row) {
        if (!escapesQuotes || row.indexOf('\\') < 0) {
            return row;
        }
        StringBuilder doubled = new StringBuilder(row.length());
        boolean quoted = false;
        boolean cellBegins = true;
        for (int i = 0; i < row.length(); i++) {
            char next = row.charAt(i);
            char after = i + 1 < row.length() ? row.charAt(i + 1) : 0;
            if (quoted && next == '\\' && (after == '"' || after == '\\')) {
                doubled.append(after == '"' ? "\"\"" : "\\");
                i++;
                continue;
            }
            if (next == '"' && (quoted || cellBegins)) {
                quoted = !quoted;
            }
            doubled.append(next);
            cellBegins = !quoted && next == delimiter;
        }
        return doubled.toString();
    }

    /** The row with a stand-in for each CR outside quotation marks before its end, where the parser would end the row and drop the rest. */
    private String withReturnsInText(String row) {
        int end = row.endsWith("\r") ? row.length() - 1 : row.length();
        if (row.lastIndexOf('\r', end - 1) < 0) {
            return row;
        }
        StringBuilder marked = new StringBuilder(row);
        boolean quoted = false;
        boolean cellBegins = true;
        for (int i = 0; i < end; i++) {
            char next = row.charAt(i);
            if (next == '"' && quoted && i + 1 < end && row.charAt(i + 1) == '"') {
                i++;
            } else if (next == '"' && (quoted || cellBegins)) {
                quoted = !quoted;
            } else if (next == '\r' && !quoted) {
                marked.setCharAt(i, RETURN_IN_TEXT);
            }
            cellBegins = !quoted && next == delimiter;
        }
        return marked.toString();
    }

    private static String nameOf(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }

    /** Reads one row with its line end; false if quotation marks are open at the end of the file or, in an overlong row, of a line. */
    private boolean readRow() throws IOException {
        bytes.begin(input);
        boolean quoted = false;
        boolean cellBegins = true;
        while (true) {
            int next = read();
            lineEnded = next == '\n';
            if (next < 0) {
                return !quoted;
            }
            if (next == '\n' && (!quoted || bytes.isOverlong())) {
                return !quoted;
            }
            bytes.add(next);
            if (next == '\\' && quoted && escapesQuotes && input.peek() >= 0) {
                bytes.add(input.read());
            } else if (next == '"' && quoted) {
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

    private int read() throws IOException {
        int next = input.read();
        return next == '\r' && returnsEndRows ? '\n' : next;
    }

    @Override
    public long number() {
        return number;
    }

    /** A row with unbalanced quotation marks, whose end is therefore unknown. */
    private static final class UnclosedCell extends UnreadableRecord {
        private static final long serialVersionUID = 1;

        UnclosedCell(String detail) {
            super(Reason.MALFORMED_CSV, detail);
        }
    }
}
