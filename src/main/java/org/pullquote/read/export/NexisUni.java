package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nexis Uni and Lexis Advance: headline, outlet, day, labels, the text below "Body", and "End of Document". */
final class NexisUni {
    private static final Pattern END = Pattern.compile("(?m)^[ \\t]{0,80}End of Document[ \\t]{0,9}$");
    private static final Pattern BODY = Pattern.compile("(?m)^[ \\t]{0,9}Body[ \\t]{0,9}$");
    private static final Pattern BELOW = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?:Load-Date:.*|Classification|Graphic|Notes|References|End of Document)[ \\t]{0,9}$");
    private static final Pattern DAY =
            Pattern.compile("(?m)^[ \\t]{0,9}(?:\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4}).*$");
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
        Matcher day = DAY.matcher(head);
        boolean dated = day.find();
        List<String> lines = (dated ? head.substring(0, day.start()) : head)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int last = lines.size() - 1;
        return Labels.fields(
                "source",
                dated && last > 0 ? lines.get(last) : null,
                "title",
                dated && last >= 0 ? String.join(" ", lines.subList(0, Math.max(1, last))) : null,
                "authors",
                labels.get("BYLINE"),
                "published",
                dated ? day.group().strip() : null,
                "url",
                labels.get("URL"),
                "dateline",
                labels.get("DATELINE"),
                "body",
                (below.find() ? rest.substring(0, below.start()) : rest).strip());
    }
}
