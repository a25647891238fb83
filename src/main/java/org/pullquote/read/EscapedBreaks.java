package org.pullquote.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Line ends that a writer escaped twice, so that the text itself says {@code \n}. */
final class EscapedBreaks {
    private static final Pattern BREAK = Pattern.compile("(?:\\\\r)?\\\\n");

    /** A blank line, or a line end behind a sentence: "C:\news" has neither. */
    private static final Pattern SURE =
            Pattern.compile("(?:\\\\r)?\\\\n\\s?(?:\\\\r)?\\\\n|[.!?…][\"'”’)\\]]?(?:\\\\r)?\\\\n");

    private EscapedBreaks() {}

    /** The text with line ends; the same object if it has real ones, or none that is sure to be one. */
    static TracedText resolved(TracedText text) {
        String given = text.text();
        if (given.indexOf('\\') < 0
                || given.strip().indexOf('\n') >= 0
                || !SURE.matcher(given).find()) {
            return text;
        }
        TracedText.Builder resolved = new TracedText.Builder();
        Matcher lineEnd = BREAK.matcher(given);
        int at = 0;
        while (lineEnd.find()) {
            resolved.add(text, at, lineEnd.start());
            resolved.add('\n', text.begin(lineEnd.start()), text.end(lineEnd.end() - 1));
            at = lineEnd.end();
        }
        resolved.add(text, at, text.length());
        return resolved.build();
    }
}
