package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Factiva, with two-letter labels ("HD", "WC", "PD", "SN", "LP", "TD", "AN") or without; each document ends with "Document" and its number.
 */
final class Factiva {
    private static final Pattern END = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?:AN[ \\t]{1,9})?Document (?<id>[A-Z][A-Z0-9]{3,19}(?:19|20)\\d{6}[a-z0-9]{6,16})[ \\t]{0,9}$");
    /** Where a labelled document begins. */
    private static final Pattern HEAD = Pattern.compile("(?m)^(?:SE[ \\t][^\\n]{0,100}\\n)?HD[ \\t]{1,9}\\S");

    private static final Pattern LABEL = Pattern.compile("(?<label>[A-Z]{2})(?:[ \\t]+(?<value>.*))?");
    private static final Pattern WORDS = Pattern.compile("[\\d,]{1,9} words");
    private static final Pattern DAY = Pattern.compile("\\d{1,2} \\p{L}{3,9} \\d{4}");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)(?:copyright|\\(c\\)|©).*");
    private static final List<String> LABELS = List.of(
            "SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN VOL CX ART".split(" "));

    /** Those that may stand below the text, where a line of it may begin with two capitals, too ("IN a statement, …"). */
    private static final Set<String> BELOW = Set.of("CT", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN");
    /** Below the text, these hold codes with names: "uk : United Kingdom". */
    private static final Set<String> CODES = Set.of("CO", "IN", "NS", "RE");

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,2}";
    private static final Pattern NAMES = Pattern.compile(NAME + "(?:(?:, | and | & )" + NAME + "){0,5}");
    private static final int MIN_TITLE_WORDS = 4;

    private Factiva() {}

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            addTo(documents, text.substring(from, end.start()), end.group("id"));
            from = end.end();
        }
        String rest = text.substring(from);
        if (documents.isEmpty() || HEAD.matcher(rest).find()) {
            addTo(documents, rest, null);
        }
        return documents;
    }

    /**
     * Adds the document that a number closes, and those above it whose numbers are missing.
     *
     * @param id the number of the last, or null
     */
    private static void addTo(List<Map<String, Object>> documents, String text, @Nullable String id) {
        Matcher head = HEAD.matcher(text);
        int from = 0;
        for (boolean first = true; head.find(); first = false) {
            if (!first) {
                documents.add(document(text.substring(from, head.start()), null));
                from = head.start();
            }
        }
        documents.add(document(text.substring(from), id));
    }

    private static Map<String, Object> document(String text, @Nullable String id) {
        List<String> lines = text.lines().toList();
        Map<String, String> labelled = labelled(lines);
        return labelled.containsKey("HD") ? ofLabels(labelled, id) : ofOrder(lines, id);
    }

    private static Map<String, String> labelled(List<String> lines) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        StringBuilder open = null;
        int below = below(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            Matcher label = LABEL.matcher(line);
            boolean inText = values.containsKey("LP") || values.containsKey("TD");
            boolean second = line.equals("TD") && !values.containsKey("TD");
            if (label.matches()
                    && LABELS.contains(label.group("label"))
                    && (!inText || second || i >= below && BELOW.contains(label.group("label")))) {
                open = new StringBuilder(label.group("value") == null ? "" : label.group("value"));
                values.putIfAbsent(label.group("label"), open);
            } else if (open != null) {
                open.append('\n').append(line.strip());
            }
        }
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().toString().strip()));
    }

    /** The first line below the text: from it on there are only labels that stand there, each with its value up to a blank line. */
    private static int below(List<String> lines) {
        int below = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean continues = i > 0 && !lines.get(i - 1).isBlank();
            if (isBelow(lines, i)) {
                below = i;
            } else if (!lines.get(i).isBlank() && !continues) {
                break;
            }
        }
        return below;
    }

    private static boolean isBelow(List<String> lines, int at) {
        Matcher label = LABEL.matcher(lines.get(at).stripTrailing());
        if (!label.matches() || !BELOW.contains(label.group("label"))) {
            return false;
        }
        String value = label.group("value") == null ? "" : label.group("value");
        String shown = value.isEmpty() && at + 1 < lines.size() ? lines.get(at + 1) : value;
        return !CODES.contains(label.group("label")) || shown.contains(" : ");
    }

    private static Map<String, Object> ofLabels(Map<String, String> labels, @Nullable String id) {
        String lead = labels.getOrDefault("LP", "");
        String text = labels.getOrDefault("TD", "");
        return Labels.fields(
                "id",
                labels.getOrDefault("AN", id == null ? "" : id).replaceFirst("^Document ", ""),
                "source",
                labels.get("SN"),
                "title",
                labels.get("HD"),
                "authors",
                labels.get("BY"),
                "published",
                labels.get("PD"),
                "language",
                labels.getOrDefault("LA", "").startsWith("English") ? "en" : null,
                "body",
                (lead + "\n\n" + text).strip());
    }

    /** Headline, perhaps a byline, the count of words, day, time, outlet, code, page, language, copyright, text: a line each. */
    private static Map<String, Object> ofOrder(List<String> all, @Nullable String id) {
        List<String> lines = all.stream().map(String::strip).toList();
        int words = index(lines, 0, WORDS);
        int day = words < 0 ? -1 : index(lines, words, DAY);
        int copyright = day < 0 ? -1 : index(lines, day, COPYRIGHT);
        if (copyright < 0) {
            return Labels.fields("id", id, "body", null);
        }
        List<String> head =
                lines.subList(0, words).stream().filter(line -> !line.isEmpty()).toList();
        String source = lines.subList(day + 1, copyright).stream()
                .filter(line -> !line.isEmpty() && !line.matches("\\d{1,2}:\\d{2}.*"))
                .findFirst()
                .orElse(null);
        String title = title(head);
        List<String> below = head.subList(head.indexOf(title) + 1, head.size());
        String byline = head.stream()
                .filter(line -> line.matches("(?i)by .+"))
                .findFirst()
                .or(() -> below.stream()
                        .filter(line -> NAMES.matcher(line).matches())
                        .findFirst())
                .orElse(null);
        return Labels.fields(
                "id",
                id,
                "source",
                source,
                "title",
                title,
                "authors",
                byline,
                "published",
                lines.get(day),
                "body",
                String.join("\n", lines.subList(copyright + 1, lines.size())).strip());
    }

    /** The last line that is no byline; one of a few words may be a section above the title, or a name or place below it. */
    private static @Nullable String title(List<String> head) {
        List<String> lines = head.stream()
                .filter(line ->
                        !line.matches("(?i)by .+") && !NAMES.matcher(line).matches())
                .toList();
        return lines.stream()
                .filter(line -> line.split("\\s+").length >= MIN_TITLE_WORDS)
                .reduce((above, last) -> last)
                .or(() -> lines.stream().reduce((above, last) -> last))
                .or(() -> head.stream().findFirst())
                .orElse(null);
    }

    private static int index(List<String> lines, int from, Pattern pattern) {
        return IntStream.range(from, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).matches())
                .findFirst()
                .orElse(-1);
    }
}
