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
    /** What a wire tells its editors. */
    private static final Pattern NOTE = Pattern.compile(
            "(?i)(?:(?:eds?|editors?)\\b[:.].*|(?:with )?ap (?:photo|video|graphic)s?\\b.*|with (?:photo|video|graphic)s?\\b.*|note|for release.*"
                    + "|(?:urgent|bulletin|flash|news ?alert|advisory)|(?:bulletin |mandatory )kill.*|the ap)");
    /** The name under which a wire sends a story: "BC-EU--Harbour-Plan, 1st Ld-Writethru,312". */
    private static final Pattern SLUG = Pattern.compile("(?i:bc|am|pm)-\\p{L}.*|\\p{Lu}{2,5}--.*");
    /** A wire's order not to publish what it sent before. */
    private static final Pattern KILL =
            Pattern.compile("(?i)\\b(?:bulletin|mandatory) kill\\b|\\ba kill is mandatory\\b");
    /** The signs of the desk below a text: "jr/td". */
    private static final Pattern DESK = Pattern.compile("\\p{Ll}{2,4}(?:[/-]\\p{Ll}{2,5}){1,3}");
    /** A line that is no part of the paragraph above it. */
    private static final Pattern LONE = Pattern.compile("\\p{Lu}{2,8}|_{2,9}");

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
        boolean setOffSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher setOff = SET_OFF.matcher(line);
            if (setOff.matches()) {
                String shown = setOff.group("line").strip();
                Matcher by = BYLINE.matcher(shown);
                if (by.matches()) {
                    byline = byline == null ? by.group("who") : byline;
                } else if (title == null
                        && byline == null
                        && !NOTE.matcher(shown).matches()
                        && !SLUG.matcher(shown).matches()) {
                    title = shown;
                }
                setOffSeen = true;
                first = i + 1;
            } else if (setOffSeen && !line.isEmpty() && !line.endsWith("<")) {
                // Below, only the text is left, in which lines may be set off, too.
                break;
            }
        }
        if (title == null) {
            // Without a headline set off, there may be a header of a line or two, a headline, and the text below.
            int at = first;
            while (at < lines.size() && !HEADLINE.matcher(lines.get(at)).matches()) {
                at++;
            }
            boolean found = at < lines.size() && !setOffSeen;
            title = found ? lines.get(at).strip() : null;
            first = found ? at + 1 : first;
        }
        Matcher end = SIGN_OFF.matcher(message);
        boolean signed = end.find();
        Matcher sent = TIME.matcher(message);
        String body = body(lines.subList(Math.min(first, lines.size()), lines.size()));
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
                "pubstatus",
                KILL.matcher(message).find() ? "killed" : null,
                "body",
                quoted(body));
    }

    /** The paragraphs, with blank lines between them; where they are indented, the other lines continue them. */
    private static String body(List<String> lines) {
        boolean indents = lines.stream().anyMatch(WireText::isIndented);
        StringBuilder body = new StringBuilder();
        boolean open = false;
        for (String given : lines) {
            Matcher setOff = SET_OFF.matcher(given.strip());
            boolean isSetOff = setOff.matches();
            String line =
                    isSetOff ? setOff.group("line").strip() : given.strip().replaceFirst("[ \\t]*<$", "");
            if (SIGN_OFF.matcher(given).matches()
                    || TIME.matcher(given).matches()
                    || DESK.matcher(line).matches()
                    || isSetOff && NOTE.matcher(line).matches()) {
                open = false;
                continue;
            }
            boolean continues = open
                    && indents
                    && !isSetOff
                    && !isIndented(given)
                    && !LONE.matcher(line).matches();
            boolean parts = isSetOff || isIndented(given);
            body.append(continues && !line.isEmpty() ? " " : parts ? "\n\n" : "\n")
                    .append(line);
            open = !line.isEmpty() && !isSetOff;
        }
        return body.toString().strip();
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && (line.startsWith("\t") || line.startsWith("   "));
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
