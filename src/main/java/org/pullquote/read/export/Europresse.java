package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Europresse: outlet, day, headline, byline, text, and below it the document's number ({@code news·20240514·EP·…}). */
final class Europresse {
    private static final Pattern END = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?:Document )?(?<id>news·(?<day>\\d{8})·[A-Z0-9]{2,8}·\\S{0,60})[ \\t]{0,9}$");
    private static final Pattern DAY = Pattern.compile(
            "(?i).{0,40}\\b(?:\\d{1,2} \\p{L}{3,9} \\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b.{0,60}");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)(?:©|\\(c\\)|copyright).*");

    private Europresse() {}

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            documents.add(document(text.substring(from, end.start()), end.group("id"), end.group("day")));
            from = end.end();
        }
        return documents;
    }

    private static Map<String, Object> document(String text, String id, String day) {
        List<String> lines = text.lines().map(String::strip).toList();
        List<String> shown = lines.stream().filter(line -> !line.isEmpty()).toList();
        int dated = 0;
        while (dated < Math.min(4, shown.size())
                && !DAY.matcher(shown.get(dated)).matches()) {
            dated++;
        }
        boolean known = dated > 0 && dated < Math.min(4, shown.size()) && dated + 1 < shown.size();
        int first = known ? dated + 2 : 0;
        String byline = known
                        && first < shown.size()
                        && shown.get(first).length() < 60
                        && !shown.get(first).endsWith(".")
                ? shown.get(first++)
                : null;
        List<String> body = shown.subList(Math.min(first, shown.size()), shown.size()).stream()
                .filter(line -> !COPYRIGHT.matcher(line).matches())
                .toList();
        return Labels.fields(
                "id",
                id,
                "source",
                known ? shown.get(0) : null,
                "title",
                known ? shown.get(dated + 1) : null,
                "authors",
                byline,
                "published",
                day,
                "body",
                known ? String.join("\n\n", body) : null);
    }
}
