package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nexis Uni and Lexis Advance: headline, outlet, day, labels, the text below "Body", and "End of Document". */
final class NexisUni {
    private static final Pattern END = Pattern.compile("(?m)^[ \\t]{0,80}End of Document[ \\t]{0,9}$");
    private static final Pattern BODY = Pattern.compile("(?m)^[ \\t]{0,9}Body[ \\t]{0,9}$");
    private static final Pattern BELOW = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?:Load-Date:.*|Classification|Graphic|Notes|References|End of Document)[ \\t]{0,9}$");
    private static final Pattern DAY =
            Pattern.compile("(?m)^[ \\t]{0,9}(?:\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4}).*$");
    /** A line of the cover, which lists the documents of an order and what was searched. */
    private static final Pattern COVER = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?:(?:User Name|Date and Time|Job Number)[ \\t]{0,3}:[ \\t]{0,3}=|Documents? \\(\\d{1,6}\\)"
                    + "|(?:Client/Matter|Search Terms|Search Type|Narrowed by):)");

    private static final List<String> LABELS =
            List.of("SECTION", "LENGTH", "BYLINE", "DATELINE", "HIGHLIGHT", "LOAD-DATE", "LANGUAGE", "URL");

    private NexisUni() {}

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (String document : END.split(text)) {
            if (!document.isBlank()) {
                documents.add(document(document));
            }
        }
        return documents;
    }

    private static Map<String, Object> document(String text) {
        Matcher body = BODY.matcher(text);
        boolean hasBody = body.find();
        String head = hasBody ? text.substring(0, body.start()) : text;
        String rest = hasBody ? text.substring(body.end()) : "";
        Matcher below = BELOW.matcher(rest);
        Labels labels = new Labels(head, LABELS);
        boolean cover = COVER.matcher(head).find();
        MatchResult day = day(head, cover);
        List<String> lines = (day == null ? head : head.substring(0, day.start()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int last = lines.size() - 1;
        // Below a cover, the headline has one line.
        int first = cover ? Math.max(0, last - 1) : 0;
        return Labels.fields(
                "source",
                day != null && last > 0 ? lines.get(last) : null,
                "title",
                day != null && last >= 0 ? String.join(" ", lines.subList(first, Math.max(1, last))) : null,
                "authors",
                labels.get("BYLINE"),
                "published",
                day == null ? null : day.group().strip(),
                "url",
                labels.get("URL"),
                "dateline",
                labels.get("DATELINE"),
                "body",
                (below.find() ? rest.substring(0, below.start()) : rest).strip());
    }

    /** The line that is a day: the first of a document, or the last if there is a cover, which may give the day of the order. */
    private static @Nullable MatchResult day(String head, boolean cover) {
        Matcher day = DAY.matcher(head);
        MatchResult found = null;
        while ((found == null || cover) && day.find()) {
            found = day.toMatchResult();
        }
        return found;
    }
}
