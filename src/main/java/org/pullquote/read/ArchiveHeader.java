package org.pullquote.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a record of a web archive.
 *
 * @param type as WARC names it: {@code response}, {@code conversion} (a page's text), {@code warcinfo}, …
 * @param address of the page, or null
 * @param date when it was fetched, or null
 * @param content the media type of what follows, or null
 * @param length of what follows, in bytes
 */
record ArchiveHeader(
        String type,
        @Nullable String address,
        @Nullable String date,
        @Nullable String content,
        long length) {
    private static final Pattern ARC = Pattern.compile(
            "(?<address>\\S{1,4000}) [0-9a-fA-F.:]{1,40} (?<date>\\d{8,14}) [^ ]{1,200}(?: \\d{3} \\S+ \\S+ \\d+ \\S+)? (?<length>\\d{1,15})");
    private static final Pattern PAGE = Pattern.compile("(?i)(?:text/html|application/xhtml)\\b");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,15}");

    /** Reads the fields of a WARC record, named in lower case; null if the type or the length is missing or malformed. */
    static @Nullable ArchiveHeader ofWarc(Map<String, String> fields) {
        String length = fields.getOrDefault("content-length", "");
        String type = fields.get("warc-type");
        if (type == null || !LENGTH.matcher(length).matches()) {
            return null;
        }
        String address = fields.get("warc-target-uri");
        // Some writers took the angle brackets of WARC 1.0's grammar for part of the address.
        String bare = address != null && address.startsWith("<") && address.endsWith(">")
                ? address.substring(1, address.length() - 1)
                : address;
        return new ArchiveHeader(
                type.toLowerCase(Locale.ROOT),
                bare,
                fields.get("warc-date"),
                fields.get("content-type"),
                Long.parseLong(length));
    }

    /** Whether it is a page that was stored without the answer of its server, as converters and crawlers of browsers do. */
    boolean isStoredPage() {
        return type.equals("resource")
                && content != null
                && PAGE.matcher(content).lookingAt()
                && address != null
                && address.startsWith("http");
    }

    private static String time(String digits) {
        String day = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
        return digits.length() < 14
                ? day
                : day + "T" + digits.substring(8, 10) + ":" + digits.substring(10, 12) + ":" + digits.substring(12, 14)
                        + "Z";
    }

    /** Reads the line above an ARC record; null if it is not such a line. */
    static @Nullable ArchiveHeader ofArc(String line) {
        Matcher arc = ARC.matcher(line);
        if (!arc.matches()) {
            return null;
        }
        String address = arc.group("address");
        return new ArchiveHeader(
                address.startsWith("filedesc:") ? "warcinfo" : "response",
                address,
                time(arc.group("date")),
                null,
                Long.parseLong(arc.group("length")));
    }
}
