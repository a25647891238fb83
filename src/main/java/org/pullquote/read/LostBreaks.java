package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts back the breaks between paragraphs that a page lost when it was made into text: where a sentence ends, and without so
 * much as a space the next begins ("… on Monday.The minister …", "… he said."We will …").
 *
 * <p>Addresses of pages and mail are left whole, and so are names with a stop in them ("Booking.Com").
 */
final class LostBreaks {
    private static final Pattern GLUED =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}%)][.!?])(?<marks>[\"“”’]{0,2})(?=\\p{Lu}[\\p{Ll}’']*[ ,])");

    /** A word that begins a sentence and does not continue a name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{Ll}’']* [\\p{Ll}\\p{N}]");

    /** Looked at on either side; addresses are shorter as a rule. */
    private static final int MAX_WORD_CHARACTERS = 300;

    private static final Pattern ADDRESS = Pattern.compile("[@/]|www\\.", Pattern.CASE_INSENSITIVE);

    private LostBreaks() {}

    /** The paragraphs that a paragraph was; itself, if it was one. */
    static List<TracedText> split(TracedText paragraph) {
        String text = paragraph.text();
        List<TracedText> parts = new ArrayList<>();
        int from = 0;
        Matcher glued = GLUED.matcher(text);
        while (glued.find()) {
            if (isBreak(text, glued)) {
                int at = breakAt(text, from, glued);
                parts.add(part(paragraph, from, at));
                from = at;
            }
        }
        parts.add(from == 0 ? paragraph : part(paragraph, from, text.length()));
        return parts;
    }

    private static boolean isBreak(String text, Matcher glued) {
        int begin = glued.start();
        while (begin > Math.max(0, glued.start() - MAX_WORD_CHARACTERS) && text.charAt(begin - 1) != ' ') {
            begin--;
        }
        int end = glued.end();
        while (end < Math.min(text.length(), glued.end() + MAX_WORD_CHARACTERS) && text.charAt(end) != ' ') {
            end++;
        }
        if (ADDRESS.matcher(text.substring(begin, end)).find()) {
            return false;
        }
        boolean name = Character.isUpperCase(text.charAt(begin))
                && glued.group("marks").isEmpty();
        return !name
                || SENTENCE.matcher(text).region(glued.end(), text.length()).lookingAt();
    }

    /** Behind the marks that close, before those that open; a straight mark closes where one is open in the paragraph. */
    private static int breakAt(String text, int from, Matcher glued) {
        boolean open = text.substring(from, glued.start())
                                .chars()
                                .filter(c -> c == '"')
                                .count()
                        % 2
                == 1;
        int at = glued.start();
        while (at < glued.end()) {
            char mark = text.charAt(at);
            if (mark == '“' || mark == '"' && !open) {
                return at;
            }
            open = open && mark != '"';
            at++;
        }
        return at;
    }

    private static TracedText part(TracedText paragraph, int from, int to) {
        TracedText.Builder part = new TracedText.Builder();
        part.add(paragraph, from, to);
        return part.build();
    }
}
