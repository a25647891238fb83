package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as wires send it (ANPA 1312, IPTC 7901): a header, lines between a caret and a bracket for headline, notes and byline, indented
 * paragraphs, and a line with the time. Several messages may follow each other.
 */
final class WireText {
    private static final Pattern MESSAGE_END = Pattern.compile("(?m)^[ \\t]{0,9}NNNN[ \\t]{0,9}$");
    private static final Pattern SET_OFF = Pattern.compile("\\^(?<line>.{1,300}?)[ \\t]*[<=][ \\t]*");
    private static final Pattern NOTE =
            Pattern.compile("(?i)(?:eds?[:.]|editors?[:.]|ap photo|with photos?|note|for release).*");
    private static final Pattern BYLINE = Pattern.compile("(?i)by (?<who>.{2,100})");
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?<wire>A[PF])[A-Z-]{1,6}(?<month>\\d\\d)-(?<day>\\d\\d)-(?<year>\\d\\d) (?<hour>\\d\\d)(?<minute>\\d\\d)(?<zone>[A-Z]{2,4})[ \\t]*<?$");
    private static final Pattern HEADLINE =
            Pattern.compile("(?!.*--)[^\\p{L}]{0,9}(?:\\p{L}[\\p{L}'’-]{1,40}[ ,:;]{1,3}){2}\\p{L}.*");
    private static final Pattern TIME = Pattern.compile(
            "(?im)^[ \\t]{0,9}(?<day>[0-3]\\d)(?<hour>[0-2]\\d)(?<minute>[0-5]\\d) ?(?<zone>gmt|z)? (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}"
                    + " (?:19|20)?(?<year>\\d\\d)[ \\t]{0,9}$");
    private static final Pattern DATELINE = Pattern.compile(
            "\\s{0,99}\\p{Lu}[^()\\n]{1,80}\\((?<wire>\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20})?)\\)");
    private static final Pattern ZCZC = Pattern.compile("\\A\\W{0,9}ZCZC.*\\n?");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private WireText() {}

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (String message : MESSAGE_END.split(shown(text))) {
            if (!message.isBlank()) {
                documents.add(document(message));
            }
        }
        return documents;
    }

    /** The text without the control characters of teleprinters. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().filter(c -> c >= ' ' || c == '\n' || c == '\t').forEach(c -> shown.append((char) c));
        return shown.toString();
    }

    private static Map<String, Object> document(String message) {
        List<String> lines = ZCZC.matcher(message).replaceFirst("").lines().toList();
        String title = null;
        String byline = null;
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher setOff = SET_OFF.matcher(lines.get(i).strip());
            if (setOff.matches()) {
                String line = setOff.group("line").strip();
                Matcher by = BYLINE.matcher(line);
                if (by.matches()) {
                    byline = byline == null ? by.group("who") : byline;
                } else if (title == null && !NOTE.matcher(line).matches()) {
                    title = line;
                }
                first = byline == null && title == null ? first : i + 1;
            }
        }
        if (title == null) {
            // Without set-off lines there are a header of a line or two, a headline, and the text below.
            while (first < lines.size() && !HEADLINE.matcher(lines.get(first)).matches()) {
                first++;
            }
            title = first < lines.size() ? lines.get(first++).strip() : null;
        }
        Matcher end = SIGN_OFF.matcher(message);
        boolean signed = end.find();
        Matcher sent = TIME.matcher(message);
        StringBuilder body = new StringBuilder();
        for (String line : lines.subList(Math.min(first, lines.size()), lines.size())) {
            if (!SIGN_OFF.matcher(line).matches()
                    && !TIME.matcher(line).matches()
                    && !SET_OFF.matcher(line.strip()).matches()) {
                boolean indented = line.startsWith("\t") || line.startsWith("   ");
                body.append(indented ? "\n" : "").append(line.strip()).append('\n');
            }
        }
        return Labels.fields(
                // A wire is the outlet of what it sends.
                "source",
                signed ? wire(end.group("wire")) : named(body),
                "agency",
                signed ? wire(end.group("wire")) : null,
                "title",
                title,
                "authors",
                inCapitals(byline),
                "published",
                signed ? time(end) : sent.find() ? sentAt(sent) : null,
                "body",
                quoted(body.toString().strip()));
    }

    /** Restores lower case, since wires write names in capitals. */
    private static @Nullable String inCapitals(@Nullable String name) {
        if (name == null || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        return WORD.matcher(name)
                .replaceAll(word ->
                        word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT));
    }

    private static @Nullable String named(CharSequence body) {
        Matcher wire = DATELINE.matcher(body);
        return wire.lookingAt() ? wire.group("wire") : null;
    }

    private static String wire(String sign) {
        return sign.equals("AF") ? "AFP" : sign;
    }

    private static String time(Matcher sign) {
        int year = Integer.parseInt(sign.group("year"));
        return (year < 70 ? 2000 + year : 1900 + year) + "-" + sign.group("month") + "-" + sign.group("day") + " "
                + sign.group("hour") + ":" + sign.group("minute") + " " + sign.group("zone");
    }

    /** The time as IPTC 7901 writes it: day, hour and minute in one, then month and year. */
    private static String sentAt(Matcher sent) {
        int year = Integer.parseInt(sent.group("year"));
        return sent.group("day") + " " + sent.group("month") + " " + (year < 70 ? 2000 + year : 1900 + year) + " "
                + sent.group("hour") + ":" + sent.group("minute") + " GMT";
    }

    /** Restores quotation marks and dashes, which teleprinters lack. */
    private static String quoted(String body) {
        return body.replace("``", "\"").replace("''", "\"").replaceAll("(?<=\\s)_(?=\\s)", "—");
    }
}
