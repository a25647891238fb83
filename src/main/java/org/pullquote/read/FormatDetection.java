package org.pullquote.read;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.model.Rejection.Reason;

/** Detects the format of a file from its first bytes, then from its name. */
final class FormatDetection {
    private static final int LOOKED_AT = 1 << 12;
    /** White space, and the control characters with which a wire separates and paces its messages. */
    private static final String CONTROLS_IN_TEXT =
            "\t\n\r\f\u000B\u0001\u0002\u0003\u0004\u0011\u0012\u0013\u0014\u0016";

    /** The ends of names of compressed files, which are undone before. */
    private static final Pattern PACKED_NAME = Pattern.compile("\\.(?:gz(?:ip)?|bz2|bzip2|xz|zstd?)$");

    private static final Pattern HEADER_CELL = Pattern.compile("[\"']?([^\"']*)[\"']?");
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{\\s*\"");
    private static final Pattern WEB_ARCHIVE = Pattern.compile("WARC/\\d|filedesc://");
    private static final int MIN_COLUMNS = 2;

    /** A text may begin with a line of a few words and commas. */
    private static final int MIN_COLUMNS_OF_TEXT = 3;

    private static final Set<String> COLUMNS = columns();

    private FormatDetection() {}

    /**
     * The format of a file that holds text.
     *
     * @throws UnreadableRecord NOT_TEXT, or UNKNOWN_FORMAT with what the file seems to be
     */
    static Format of(String path, byte[] head) throws UnreadableRecord {
        checkText(head);
        String start = start(head);
        String name = PACKED_NAME.matcher(path.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (start.startsWith("{")
                || start.startsWith("[") && !name.endsWith(".txt")
                || ARRAY.matcher(start).lookingAt()) {
            return Format.JSON;
        }
        String root = MarkupRoot.of(start);
        if (root != null) {
            return ofMarkup(root);
        }
        checkBeginning(start);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Format.CSV;
        }
        if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Format.JSON;
        }
        return isTable(start, name.endsWith(".txt")) ? Format.CSV : Format.PAGE;
    }

    /**
     * @throws UnreadableRecord NOT_TEXT, or UNKNOWN_FORMAT for a format of known first bytes
     */
    static void checkText(byte[] head) throws UnreadableRecord {
        String foreign = ForeignFormat.ofBytes(head);
        if (foreign != null) {
            throw unknown(foreign);
        }
        int controls = 0;
        int looked = Math.min(head.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            controls += head[i] >= 0 && head[i] < ' ' && CONTROLS_IN_TEXT.indexOf(head[i]) < 0 ? 1 : 0;
        }
        if (controls > looked / 20) {
            throw new UnreadableRecord(
                    Reason.NOT_TEXT,
                    controls + " control bytes among the first " + looked
                            + ": binary, or UTF-16 without a byte order mark; expected text");
        }
    }

    /** Whether the first object runs over several lines, so that lines are not records. */
    static boolean isOverLines(byte[] head) {
        String start = start(head);
        int end = start.indexOf('\n');
        if (start.startsWith("[")) {
            return true;
        }
        if (end < 0) {
            return false;
        }
        String first = start.substring(0, end).stripTrailing();
        if (start.substring(end).stripLeading().startsWith("{") && !first.endsWith("[")) {
            // A new object begins on the next line, so the first line is only truncated.
            return false;
        }
        return first.endsWith("{") || first.endsWith("[") || first.endsWith(",") && !first.endsWith("},");
    }

    private static String start(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).stripLeading();
    }

    /**
     * Whether the first line names the columns of a table.
     *
     * @param isText whether the file's name says that it is a text; then the second row must have as many cells
     */
    private static boolean isTable(String start, boolean isText) {
        String first = start.lines().findFirst().orElse("");
        int end = first.length() < start.length() ? first.length() : -1;
        int second = end + (start.startsWith("\r\n", Math.max(0, end)) ? 2 : 1);
        char delimiter = CsvRows.delimiter(first.getBytes(StandardCharsets.UTF_8));
        String[] cells = first.split(Pattern.quote(String.valueOf(delimiter)));
        int known = 0;
        for (String cell : cells) {
            String column = HEADER_CELL.matcher(cell.strip()).replaceFirst("$1");
            known += isColumn(column) ? 1 : 0;
        }
        return isText
                ? known >= MIN_COLUMNS_OF_TEXT && end > 0 && cells(start, second, delimiter) == cells.length
                : known >= MIN_COLUMNS;
    }

    /** Whether a service writes a field of an article under this name. */
    static boolean isColumn(String name) {
        return COLUMNS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** How many cells the row has that begins here. */
    private static int cells(String text, int begin, char delimiter) {
        int cells = 1;
        boolean quoted = false;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return cells;
            } else if (!quoted && c == delimiter) {
                cells++;
            }
        }
        return cells;
    }

    /** The names under which services write the fields of an article, in lower case. */
    private static Set<String> columns() {
        Set<String> columns = new HashSet<>();
        for (String field : FieldMapping.FIELD_NAMES) {
            FieldMapping.firstSteps(field).forEach(name -> columns.add(name.toLowerCase(Locale.ROOT)));
        }
        return columns;
    }

    /** Whether the bytes begin a web archive, whose content need not be text. */
    static boolean isWebArchive(byte[] head) {
        return WEB_ARCHIVE.matcher(start(head)).lookingAt();
    }

    private static Format ofMarkup(String root) throws UnreadableRecord {
        if (MarkupRoot.isHtml(root)) {
            return Format.HTML;
        }
        if (MarkupRoot.isXml(root)) {
            return Format.XML;
        }
        throw unknown("markup of an unknown vocabulary (" + root + ")");
    }

    /**
     * Rejects a text in markup, and one that begins like a format that is known but not read.
     *
     * @throws UnreadableRecord UNKNOWN_FORMAT
     */
    static void checkPlain(byte[] head) throws UnreadableRecord {
        if (isWebArchive(head)) {
            throw unknown("a web archive, but the job's format is another");
        }
        String root = MarkupRoot.of(start(head));
        if (root != null) {
            String kind = ofMarkup(root) == Format.HTML ? "an HTML page" : "XML or SGML";
            throw unknown(kind + " (" + root + "), but the job's format is another");
        }
        checkBeginning(start(head));
    }

    private static void checkBeginning(String start) throws UnreadableRecord {
        String foreign = ForeignFormat.ofBeginning(start);
        if (foreign != null) {
            throw unknown(foreign);
        }
    }

    static UnreadableRecord unknown(String what) {
        return new UnreadableRecord(Reason.UNKNOWN_FORMAT, what);
    }
}
