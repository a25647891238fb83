package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Restores paragraph breaks that a page lost when it was converted to text: where a sentence ends and the next begins without even a space
 * ("… on Monday.The minister …", "… he said."We will …").
 *
 * <p>Web and mail addresses are left whole, and so are names with a full stop ("Booking.Com") or behind a title ("Mr.Roe").
 */
final class LostBreaks {
    private static final Pattern GLUED =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}%)][.!?])(?<marks>[\"“”’]{0,2})(?=\\p{Lu}[\\p{Ll}’']*[ ,])");

    /** A word that begins a sentence and does not continue a name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{Ll}’']* [\\p{Ll}\\p{N}]");

    /** Abbreviations before a name or number, at the end of what precedes the full stop. */
    private static final Pattern TITLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:Mrs?|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Sen|Rep|Gov|Pres|Rev|Fr|Hon|Supt|Insp|Det|Atty|Amb|Messrs)\\.$");

    private static final int MAX_TITLE_CHARACTERS = 8;

    /** Characters examined on either side; addresses are usually shorter. */
    private static final int MAX_WORD_CHARACTERS = 300;

    private static final Pattern ADDRESS = Pattern.compile("[@/]|www\\.", Pattern.CASE_INSENSITIVE);

    private LostBreaks() {}

    /** The original paragraphs of a paragraph; itself if it was one. */
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
        if (glued.group("marks").isEmpty()
                && TITLE.matcher(text.substring(Math.max(begin, glued.start() - MAX_TITLE_CHARACTERS), glued.start()))
                        .find()) {
            return false;
        }
        boolean name = Character.isUpperCase(text.charAt(begin))
                && glued.group("marks").isEmpty();
        return !name
                || SENTENCE.matcher(text).region(glued.end(), text.length()).lookingAt();
    }

    /** The break comes after closing marks and before opening ones; a straight mark closes if one is open in the paragraph. */
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
