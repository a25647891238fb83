package org.pullquote.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Formats that are known by sight but not read: each is named, so that none is taken for a page of text. A name says what the file
 * is ("a web archive (WARC)").
 *
 * <p>A text that mentions a tag, begins with a quotation or with "From:", or repeats a word at the head of lines stays a text: markup
 * counts where it begins the file or makes up much of it, an export's labels where they stand as the export writes them.
 */
final class ForeignFormat {
    private static final Map<String, String> FIRST_BYTES = firstBytes();
    private static final Map<String, Pattern> BEGINNINGS = beginnings();
    private static final Map<String, Pattern> LINES = lines();
    private static final Map<String, String> ROOTS = roots();

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!--|!\\[CDATA\\[|[?!][A-Za-z]|/?(?<name>[A-Za-z_][\\w.-]{0,40}(?::[\\w.-]{1,40})?)(?:\\s[^<>]{0,2000})?/?>)");
    private static final Pattern DECLARATION =
            Pattern.compile("<!doctype\\s{1,9}(?<root>[\\w:.-]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCTURE = Pattern.compile(
            "(?im)^\\s{0,99}<(?:!doctype\\s|\\?xml\\s|(?:html|head|body|article|rss|feed|channel|nitf|newsml|newsitem|tei|doc)[\\s>])");
    private static final List<String> INLINE =
            List.of("a", "b", "i", "u", "em", "strong", "span", "br", "q", "cite", "small", "img");
    private static final int LOOKED_AT = 1 << 16;
    private static final int MIN_TAGS = 6;

    private static final Pattern LABEL = Pattern.compile(
            "(?im)^[ \\t]{0,40}(?<label>title|headline|byline|author|length|source|publication|publication title|publication date|date|section"
                    + "|load-date|language|full text|document type|copyright|url|body)[ \\t]{0,9}:");
    private static final int MIN_LABELS = 3;

    private ForeignFormat() {}

    /** What binary format the first bytes are of, or null. */
    static @Nullable String ofBytes(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 300), StandardCharsets.ISO_8859_1);
        return FIRST_BYTES.entrySet().stream()
                .filter(format -> start.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> start.startsWith("ustar", 257) ? "a tar archive; expected plain or gzip files" : null);
    }

    /** What a text is by its beginning, if it is anything but an article's text; else null. */
    static @Nullable String ofBeginning(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
        for (Map.Entry<String, Pattern> format : BEGINNINGS.entrySet()) {
            if (format.getValue().matcher(head).lookingAt()) {
                return format.getKey();
            }
        }
        return ofMarkup(head);
    }

    /** The same by all of a text that would be one page. */
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

    private static @Nullable String ofMarkup(String head) {
        Matcher tag = MARKUP.matcher(head);
        boolean begins = tag.lookingAt();
        if (begins && (tag.group("name") == null || !INLINE.contains(name(tag)))) {
            return markup(head);
        }
        if (!begins && !STRUCTURE.matcher(head).find()) {
            return null;
        }
        int tags = 0;
        boolean blocks = !begins;
        tag.reset();
        while (tags < MIN_TAGS && tag.find()) {
            tags++;
            blocks |= tag.group("name") != null && !INLINE.contains(name(tag));
        }
        return blocks && tags >= MIN_TAGS ? markup(head) : null;
    }

    private static String name(Matcher tag) {
        return tag.group("name").toLowerCase(Locale.ROOT);
    }

    /** By the first element that is no comment and no declaration. */
    private static String markup(String head) {
        Matcher declaration = DECLARATION.matcher(head);
        if (declaration.find() && !declaration.group("root").equalsIgnoreCase("html")) {
            return ROOTS.getOrDefault(declaration.group("root"), "XML or SGML (" + declaration.group("root") + ")");
        }
        Matcher tag = MARKUP.matcher(head);
        int at = 0;
        while (tag.find(at)) {
            if (tag.group("name") != null) {
                String named = ROOTS.get(tag.group("name"));
                named = named != null ? named : ROOTS.get(name(tag));
                return named != null
                        ? named
                        : head.startsWith("<?xml")
                                ? "XML (" + tag.group("name") + ")"
                                : "markup (" + tag.group("name") + ")";
            }
            boolean comment = tag.group().equals("<!--");
            int end = comment ? head.indexOf("-->", tag.end()) : head.indexOf('>', tag.end());
            if (end < 0) {
                break;
            }
            at = end + (comment ? 3 : 1);
        }
        return head.startsWith("<?xml") ? "XML" : "markup";
    }

    /** The same labels again and again: records of an export that we have no name for. */
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
        formats.put("PK\u0003\u0004", "a ZIP archive; expected plain or gzip files");
        formats.put("BZh", "bzip2; expected plain or gzip files");
        formats.put("\u00FD7zXZ", "xz; expected plain or gzip files");
        formats.put("\u0028\u00B5\u002F\u00FD", "Zstandard; expected plain or gzip files");
        formats.put("7z\u00BC\u00AF", "a 7z archive; expected plain or gzip files");
        formats.put("Rar!", "a RAR archive; expected plain or gzip files");
        formats.put("%PDF", "PDF");
        formats.put("%!PS", "PostScript");
        formats.put("{\\rtf", "RTF");
        formats.put("\u00D0\u00CF\u0011\u00E0", "a Microsoft Office document");
        formats.put("SQLite format 3", "an SQLite database");
        formats.put("Obj\u0001", "Avro");
        formats.put("ORC", "ORC");
        return formats;
    }

    private static Map<String, Pattern> beginnings() {
        Map<String, Pattern> formats = new LinkedHashMap<>();
        formats.put("a web archive (WET)", Pattern.compile("WARC/\\d(?s:.{0,4000}?)WARC-Type: conversion"));
        formats.put("a web archive (WARC)", Pattern.compile("WARC/\\d"));
        formats.put("a web archive (ARC)", Pattern.compile("filedesc://"));
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
        formats.put("wire text (IPTC 7901)", Pattern.compile("\\W{0,9}ZCZC"));
        formats.put("a Usenet or RFC 822 archive", Pattern.compile("(?:Path|Xref): \\S{1,200}!\\S"));
        return formats;
    }

    private static Map<String, Pattern> lines() {
        Map<String, Pattern> formats = new LinkedHashMap<>();
        formats.put(
                "documents of an archive in one file (Nexis)",
                Pattern.compile(
                        "(?m)^[ \\t]{0,80}\\d{1,6} of \\d{1,6} DOCUMENTS?[ \\t]{0,9}\\r?$|^[ \\t]{0,80}End of Document[ \\t]{0,9}\\r?$"
                                + "|^[ \\t]{0,9}(?i:load-date: \\p{L}+ \\d)"));
        formats.put(
                "documents of an archive in one file (ProQuest)",
                Pattern.compile(
                        "(?m)^[ \\t]{0,9}(?:Report Information from ProQuest|ProQuest document ID:)|^Document \\d{1,6} of \\d{1,6}[ \\t]{0,9}\\r?$"));
        formats.put(
                "documents of an archive in one file (Factiva)",
                Pattern.compile(
                        "(?m)^[ \\t]{0,9}Document [A-Z][A-Z0-9]{3,19}20\\d{6}[a-z0-9]{6,16}[ \\t]{0,9}\\r?$"
                                + "|^[ \\t]{0,9}(?:©|\\(c\\)) ?\\d{4} Factiva, Inc|^HD[ \\t]{1,9}\\S[^\\n]{0,400}\\n(?:[^\\n]{0,400}\\n){0,12}?WC[ \\t]{1,9}[\\d,]{1,9} words"));
        formats.put(
                "documents of an archive in one file (Europresse)",
                Pattern.compile("(?m)^[ \\t]{0,9}Document news·\\d{8}·|^[ \\t]{0,9}news·\\d{8}·[A-Z]{2,6}·"));
        formats.put(
                "documents of an archive in one file (NewsBank)",
                Pattern.compile("(?m)^[ \\t]{0,9}(?:OpenURL Link|Record Number: {1,9}[0-9A-Z]{9})"));
        formats.put("a story with highlights (CNN, Daily Mail)", Pattern.compile("(?m)^@highlight[ \\t]{0,9}\\r?$"));
        formats.put(
                "wire text (ANPA 1312)",
                Pattern.compile(
                        "(?m)^\\^[^\\n]{1,300}[<=][ \\t]{0,9}\\r?$(?s:.{0,3000}?)^\\^[^\\n]{1,300}[<=][ \\t]{0,9}\\r?$"
                                + "|^A[PF]-[A-Z]{2}-\\d\\d-\\d\\d-\\d\\d \\d{4}[A-Z]{2,4}"));
        return formats;
    }

    private static Map<String, String> roots() {
        Map<String, String> roots = new LinkedHashMap<>();
        for (String name :
                ("html head body title meta link script style div p span article section main header nav h1 h2 h3 ul ol li table"
                                + " blockquote figure img br a b i em strong aside footer center font")
                        .split(" ")) {
            roots.put(name, "an HTML page; expected its text, saved without markup");
        }
        roots.put("rss", "XML (RSS)");
        roots.put("channel", "XML (RSS)");
        roots.put("item", "XML (RSS)");
        roots.put("rdf:RDF", "XML (RSS 1.0 or RDF)");
        roots.put("feed", "XML (Atom)");
        roots.put("entry", "XML (Atom)");
        roots.put("nitf", "XML (NITF)");
        roots.put("newsMessage", "XML (NewsML-G2)");
        roots.put("newsItem", "XML (NewsML-G2)");
        roots.put("packageItem", "XML (NewsML-G2)");
        roots.put("conceptItem", "XML (NewsML-G2)");
        roots.put("knowledgeItem", "XML (NewsML-G2)");
        roots.put("planningItem", "XML (NewsML-G2)");
        roots.put("NewsML", "XML (NewsML 1)");
        roots.put("newsitem", "XML (RCV1)");
        roots.put("TEI", "XML (TEI)");
        roots.put("teiCorpus", "XML (TEI)");
        roots.put("urlset", "XML (sitemap)");
        roots.put("lewis", "SGML (Reuters-21578), several documents in one file");
        roots.put("REUTERS", "SGML (Reuters-21578), several documents in one file");
        roots.put("DOC", "SGML (TREC or Gigaword), several documents in one file");
        return roots;
    }
}
