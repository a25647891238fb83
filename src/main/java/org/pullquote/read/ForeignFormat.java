package org.pullquote.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.export.TextExport;

/**
 * Recognises formats that are known but not read, so that none is taken for a page of text. A name says what the file is ("references
 * (RIS)").
 *
 * <p>A text that begins with a quotation or with "From:", or repeats a word at the start of lines, is still a text: an export's labels
 * count only where and as the export writes them.
 */
final class ForeignFormat {
    private static final Map<String, String> FIRST_BYTES = firstBytes();
    private static final Map<String, Pattern> BEGINNINGS = beginnings();
    private static final Map<String, Pattern> LINES = lines();

    private static final int LOOKED_AT = 1 << 16;

    private static final Pattern LABEL = Pattern.compile(
            "(?im)^[ \\t]{0,40}(?<label>title|headline|byline|author|length|source|publication|publication title|publication date|date|section"
                    + "|load-date|language|full text|document type|copyright|url|body)[ \\t]{0,9}:");
    private static final int MIN_LABELS = 3;

    private ForeignFormat() {}

    /** The binary format that these first bytes show, or null. */
    static @Nullable String ofBytes(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 300), StandardCharsets.ISO_8859_1);
        return FIRST_BYTES.entrySet().stream()
                .filter(format -> start.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> start.startsWith("ustar", 257) ? "a tar archive; expected plain or gzip files" : null);
    }

    /** The format that a text's beginning shows, if it is not an article's text; else null. */
    static @Nullable String ofBeginning(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
        if (TextExport.isHeaded(head)) {
            return null;
        }
        for (Map.Entry<String, Pattern> format : BEGINNINGS.entrySet()) {
            if (format.getValue().matcher(head).lookingAt()) {
                return format.getKey();
            }
        }
        return null;
    }

    /** The same, judged by the whole of a text that would be one page. */
    static @Nullable String ofPage(String text) {
        String beginning = ofBeginning(text);
        if (beginning != null) {
            return beginning;
        }
        for (Map.Entry<String, Pattern> format : LINES.entrySet()) {
            if (format.getValue().matcher(text).find()) {
                return format.getKey();
            }
        }
        return ofLabels(text);
    }

    /** Files in which the same labels repeat: records of an export that we have no name for. */
    private static @Nullable String ofLabels(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            counts.merge(label.group("label").toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        boolean again = counts.values().stream().filter(count -> count >= 2).count() >= MIN_LABELS;
        return again
                ? "several documents in one file, under labels such as " + String.join(", ", counts.keySet())
                : null;
    }

    private static Map<String, String> firstBytes() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("PAR1", "Parquet, which is read as a table; set the job's format to parquet");
        formats.put("PK\u0003\u0004", "a ZIP archive in another");
        formats.put("7z\u00BC\u00AF", "a 7z archive; expected plain or gzip files");
        formats.put("Rar!", "a RAR archive; expected plain or gzip files");
        formats.put("%PDF", "PDF; expected its text, saved as plain text or HTML");
        formats.put("%!PS", "PostScript");
        formats.put("{\\rtf", "RTF, but the job's format is another");
        formats.put("\u00D0\u00CF\u0011\u00E0", "a Microsoft Office document, but the job's format is another");
        formats.put("SQLite format 3", "an SQLite database");
        formats.put("Obj\u0001", "Avro");
        formats.put("ORC", "ORC");
        return formats;
    }

    private static Map<String, Pattern> beginnings() {
        Map<String, Pattern> formats = new LinkedHashMap<>();
        formats.put("a web server's answer with its headers", Pattern.compile("HTTP/\\d(?:\\.\\d)? \\d{3}"));
        formats.put(
                "a mail message or a web page saved as one (MHTML)",
                Pattern.compile("(?:[A-Za-z-]{2,40}:[^\\r\\n]{0,2000}\\R(?:[ \\t][^\\r\\n]{0,2000}\\R){0,20}){0,60}?"
                        + "(?i:MIME-Version:\\s?1\\.0|Content-Transfer-Encoding:)"));
        formats.put("mail messages (mbox)", Pattern.compile("From \\S{1,200} {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) "));
        formats.put("references (RIS)", Pattern.compile("TY  - "));
        formats.put("references (EndNote)", Pattern.compile("%0 \\p{Lu}"));
        formats.put("subtitles", Pattern.compile("WEBVTT|1\\R\\d\\d:\\d\\d:\\d\\d[,.]\\d{3} --> "));
        formats.put(
                "text under front matter",
                Pattern.compile(
                        "---[ \\t]{0,9}\\R(?:[\\w -]{1,40}:[^\\r\\n]{0,2000}\\R|[ \\t-][^\\r\\n]{0,2000}\\R){1,100}?---[ \\t]{0,9}(?:\\R|$)"));
        formats.put(
                "YAML",
                Pattern.compile(
                        "(?:[\\w-]{1,40}:(?: [^\\r\\n]{0,2000})?\\R(?:[ \\t-][^\\r\\n]{0,2000}\\R){0,50}){0,30}?"
                                + "[\\w-]{1,40}: {0,9}[|>][+-]?\\d?[ \\t]{0,9}\\R[ \\t]"));
        formats.put("a Usenet or RFC 822 archive", Pattern.compile("(?:Path|Xref): \\S{1,200}!\\S"));
        return formats;
    }

    private static Map<String, Pattern> lines() {
        Map<String, Pattern> formats = new LinkedHashMap<>();
        formats.put(
                "documents of an archive in one file (NewsBank)",
                Pattern.compile("(?m)^[ \\t]{0,9}(?:OpenURL Link|Record Number: {1,9}[0-9A-Z]{9})"));
        return formats;
    }
}
