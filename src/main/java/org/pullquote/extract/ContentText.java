package org.pullquote.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pullquote.model.Span;

/**
 * A content as it reads: its parts without the outer quotation marks and a leading "that", joined by a space.
 *
 * @param text the words
 * @param parts the parts as spans of the document's text, as shown
 */
record ContentText(String text, List<Span> parts) {
    private static final String OPENING = "\"“„«‘'`”";
    private static final String CLOSING = "\"”“»’'";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static ContentText of(String text, List<Span> spans) {
        List<Span> parts = new ArrayList<>(spans.size());
        List<String> words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span part = bare(text, words.isEmpty() ? withoutThat(text, span) : span);
            if (part.length() > 0) {
                parts.add(part);
                words.add(SPACE.matcher(part.of(text)).replaceAll(" "));
            }
        }
        return new ContentText(withoutTrailingComma(String.join(" ", words)), parts);
    }

    /** The comma that leads to the cue belongs to the sentence, not to what was said. */
    private static String withoutTrailingComma(String words) {
        return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    }

    private static Span withoutThat(String text, Span span) {
        return text.regionMatches(true, span.begin(), "that ", 0, 5) && span.length() > 5
                ? new Span(span.begin() + 5, span.end())
                : span;
    }

    /** Without the marks around it, where they are its own: one that opens at the front, one that closes at the end. */
    private static Span bare(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        int opening = length(text, begin, end, OPENING);
        if (opening > 0 && !closesInside(text, begin + opening, end, text.charAt(begin))) {
            begin += opening;
            int closing = lengthBefore(text, begin, end, CLOSING);
            end -= closing;
        }
        return new Span(begin, Math.max(begin, end));
    }

    private static int length(String text, int begin, int end, String marks) {
        int length = 0;
        while (begin + length < end
                && length < 2
                && marks.indexOf(text.charAt(begin + length)) >= 0
                && text.charAt(begin + length) == text.charAt(begin)) {
            length++;
        }
        return length;
    }

    private static int lengthBefore(String text, int begin, int end, String marks) {
        int length = 0;
        while (end - length - 1 > begin
                && length < 2
                && marks.indexOf(text.charAt(end - length - 1)) >= 0
                && text.charAt(end - length - 1) == text.charAt(end - 1)) {
            length++;
        }
        return length;
    }

    /** Whether the mark that opens the part closes before its end, so that the two ends belong to different quotations. */
    private static boolean closesInside(String text, int from, int end, char open) {
        String close =
                switch (open) {
                    case '“', '‘', '„' -> "”“’";
                    case '«' -> "»";
                    default -> String.valueOf(open);
                };
        for (int i = from; i < end - 1; i++) {
            if (close.indexOf(text.charAt(i)) >= 0 && text.charAt(i) != '’' && open != '\'' && open != '‘') {
                return !Character.isLetterOrDigit(text.charAt(i + 1)) && i < end - 1;
            }
        }
        return false;
    }
}
