package org.pullquote.read;

import java.nio.charset.StandardCharsets;
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

    private static final Pattern GZIP_NAME = Pattern.compile("\\.gz(?:ip)?$");
    private static final Pattern HEADER_CELL = Pattern.compile("[\"']?([^\"']*)[\"']?");
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{\\s*\"");
    private static final Pattern WEB_ARCHIVE = Pattern.compile("WARC/\\d|filedesc://");
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "source",
            "url",
            "title",
            "headline",
            "author",
            "authors",
            "date",
            "published",
            "publication",
            "publisher",
            "body",
            "text",
            "article",
            "content",
            "maintext",
            "plaintext",
            "language");

    private FormatDetection() {}

    /**
     * The format of a file that holds text.
     *
     * @throws UnreadableRecord NOT_TEXT, or UNKNOWN_FORMAT with what the file seems to be
     */
    static Format of(String path, byte[] head) throws UnreadableRecord {
        checkText(head);
        String start = start(head);
        String name = GZIP_NAME.matcher(path.toLowerCase(Locale.ROOT)).replaceFirst("");
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
        return !name.endsWith(".txt") && isCsvHeader(start) ? Format.CSV : Format.PAGE;
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

    private static boolean isCsvHeader(String start) {
        String first = start.lines().findFirst().orElse("");
        String delimiter = String.valueOf(CsvRows.delimiter(first.getBytes(StandardCharsets.UTF_8)));
        int known = 0;
        for (String cell : first.split(Pattern.quote(delimiter))) {
            String column = HEADER_CELL.matcher(cell.strip()).replaceFirst("$1").toLowerCase(Locale.ROOT);
            known += COLUMNS.contains(column) ? 1 : 0;
        }
        return known >= 2;
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
