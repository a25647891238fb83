package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LexisNexis as it was up to 2020: each document below "1 of 12 DOCUMENTS", with outlet, day, headline, labels, text and labels again. The
 * text above the first document describes the order.
 */
final class Nexis {
    private static final Pattern BEGIN =
            Pattern.compile("(?m)^[ \\t]{0,80}\\d{1,6} of \\d{1,6} DOCUMENTS?[ \\t]{0,9}$");
    private static final List<String> LABELS =
            List.of(("BYLINE SECTION LENGTH HEADLINE DATELINE LOAD-DATE LANGUAGE PUBLICATION-TYPE SOURCE GRAPHIC URL "
                            + "CORRECTION NOTES SERIES HIGHLIGHT JOURNAL-CODE COPYRIGHT SUBJECT ORGANIZATION PERSON GEOGRAPHIC "
                            + "COUNTRY CITY STATE COMPANY TICKER INDUSTRY ACC-NO DISTRIBUTION TYPE COLUMN PUB-TYPE CORRECTION-DATE")
                    .split(" "));
    private static final Pattern LABELLED =
            Pattern.compile("[ \\t]{0,9}(?:" + String.join("|", LABELS) + ")[ \\t]{0,3}:.*");
    /** Labels that stand below a text, and seldom in one. */
    private static final Pattern BELOW = Pattern.compile(
            "[ \\t]{0,9}(?<label>LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|PUB-TYPE|GRAPHIC|JOURNAL-CODE|ACC-NO|DISTRIBUTION)[ \\t]{0,3}:.*");
    /** A label that may stand among those known. */
    private static final Pattern SOME_LABEL = Pattern.compile("[ \\t]{0,9}\\p{Lu}[\\p{Lu} -]{2,30}:.*");

    private static final String MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}";
    /** The day with nothing but its weekday, time or edition; a headline may begin with a day, too. */
    private static final Pattern DAY = Pattern.compile("(?:" + MONTH + " \\d{1,2}, \\d{4}|\\d{1,2} " + MONTH
            + ",? \\d{4})(?:[, -]{1,3}(?:\\p{L}{3,6}day\\b.*|\\d{1,2}:\\d{2}.*|.{0,40}(?i:edition).{0,40}))?");

    private static final Pattern RIGHTS = Pattern.compile("(?i)(?:copyright|©|all rights reserved).*");

    /** A notice of rights below a text, which may end in a sentence about copyright. */
    private static final Pattern NOTICE =
            Pattern.compile("(?i)[ \\t]{0,99}(?:copyright (?:\\d{4}|©|\\(c\\))|all rights reserved).*");

    private Nexis() {}

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = begin.find() ? begin.end() : text.length();
        while (from < text.length()) {
            int to = begin.find() ? begin.start() : text.length();
            documents.add(document(text.substring(from, to)));
            from = to == text.length() ? to : begin.end();
        }
        return documents;
    }

    private static Map<String, Object> document(String text) {
        String[] lines = text.split("\n", -1);
        int day = 0;
        while (day < lines.length && !DAY.matcher(lines[day].strip()).matches()) {
            day++;
        }
        String source = Arrays.stream(lines, 0, Math.min(day, lines.length))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !RIGHTS.matcher(line).matches())
                .reduce((above, last) -> last)
                .orElse("");
        int at = day + 1;
        StringBuilder headline = new StringBuilder();
        // The headline is the last block between the day and the first label; an edition may stand above it.
        while (at < lines.length && !LABELLED.matcher(lines[at]).matches()) {
            if (!lines[at].isBlank() && lines[at - 1].isBlank()) {
                headline.setLength(0);
            }
            headline.append(lines[at].strip()).append(' ');
            at++;
        }
        at = afterLabels(lines, at);
        int end = textEnd(lines, at);
        // A line of the text may begin like a label, too.
        Labels labels = new Labels(joined(lines, 0, at) + "\n\n" + joined(lines, end, lines.length), LABELS);
        String title = labels.get("HEADLINE");
        return Labels.fields(
                "source",
                source,
                "title",
                title == null ? headline.toString().strip() : title,
                "authors",
                labels.get("BYLINE"),
                "published",
                day < lines.length ? lines[day].strip() : labels.get("LOAD-DATE"),
                "url",
                labels.get("URL"),
                "language",
                labels.get("LANGUAGE"),
                "dateline",
                labels.get("DATELINE"),
                "body",
                joined(lines, at, end).strip());
    }

    /** The line after the labels above the text; the lines up to a blank one continue a label. */
    private static int afterLabels(String[] lines, int first) {
        int after = first;
        int at = first;
        while (at < lines.length
                && (lines[at].isBlank() || LABELLED.matcher(lines[at]).matches())) {
            if (!lines[at].isBlank()) {
                while (at < lines.length && !lines[at].isBlank()) {
                    at++;
                }
                after = at;
            } else {
                at++;
            }
        }
        return after;
    }

    private static String joined(String[] lines, int from, int to) {
        return String.join(
                "\n", Arrays.asList(lines).subList(Math.min(from, lines.length), Math.min(to, lines.length)));
    }

    /**
     * Where the text ends: at the lowest block that is no label, no notice of rights and nothing among them, or at the last of those labels
     * that stand below the text, since a caption among them may have several paragraphs.
     */
    private static int textEnd(String[] lines, int begin) {
        int end = lines.length;
        for (int at = lines.length - 1; at >= begin; at--) {
            boolean begins = !lines[at].isBlank() && (at == begin || lines[at - 1].isBlank());
            if (!begins) {
                continue;
            }
            if (LABELLED.matcher(lines[at]).matches()
                    || NOTICE.matcher(lines[at]).matches()) {
                end = at;
            } else if (!SOME_LABEL.matcher(lines[at]).matches()) {
                break;
            }
        }
        Set<String> seen = new HashSet<>();
        int first = end;
        for (int at = lines.length - 1; at >= begin; at--) {
            Matcher below = BELOW.matcher(lines[at]);
            if (below.matches() && seen.add(below.group("label"))) {
                first = Math.min(first, at);
            }
        }
        return first;
    }
}
