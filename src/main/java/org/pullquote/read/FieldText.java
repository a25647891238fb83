package org.pullquote.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;

/**
 * Cleans the text of a field other than the body: one line, white space normalized, invisible characters removed (control characters,
 * direction marks, terminal escape sequences), ligatures resolved and wrongly decoded characters repaired.
 */
public final class FieldText {
    /** In UTF-16 code units; the longest addresses have some two thousand. */
    public static final int MAX_CHARACTERS = 4_000;

    private static final Pattern ESCAPES = Pattern.compile("(?:\u001B\\[|\u009B)[0-?]{0,40}[ -/]{0,10}[@-~]"
            + "|\u001B\\][^\u0007\u001B]{0,400}(?:\u0007|\u001B\\\\)|\u001B[@-Z^_]");

    private static final Pattern ESCAPE_BEGINS = Pattern.compile("[\u001B\u009B]");

    private FieldText() {}

    /**
     * The clean text, or null if nothing visible is left.
     *
     * @param name the field, for the message
     * @throws UnreadableRecord TOO_LONG
     */
    static @Nullable String of(String name, @Nullable String given) throws UnreadableRecord {
        if (given == null) {
            return null;
        }
        String clean = cleaned(given);
        if (clean.length() > MAX_CHARACTERS) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG,
                    "a field '" + name + "' of " + clean.length() + " characters, expected at most " + MAX_CHARACTERS);
        }
        return clean.isEmpty() ? null : clean;
    }

    /** The same for a name, which sites and feeds may give with tags and entities ({@code <a href="…">Jane O&#039;Roe</a>}). */
    static @Nullable String ofName(String name, @Nullable String given) throws UnreadableRecord {
        if (given == null || given.indexOf('<') < 0 && given.indexOf('&') < 0) {
            return of(name, given);
        }
        return of(name, Markup.removed(TracedText.of(given)).text());
    }

    /** The clean text, of any length; empty if nothing visible is left. Names that users write are cleaned alike, so that they match. */
    public static String cleaned(String given) {
        return evened(repaired(
                ESCAPE_BEGINS.matcher(given).find() ? ESCAPES.matcher(given).replaceAll("") : given));
    }

    private static String repaired(String given) {
        boolean plain = given.chars().allMatch(c -> c < 0x80);
        // Anything longer is mostly white space, or too long.
        return plain || given.length() > 4 * MAX_CHARACTERS
                ? given
                : Ligatures.resolved(MisreadText.repaired(TracedText.of(given))).text();
    }

    private static String evened(String given) {
        StringBuilder line = new StringBuilder(Math.min(given.length(), MAX_CHARACTERS));
        boolean spaced = false;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                spaced = true;
            } else if (Paragraphs.isShown(c)) {
                if (spaced && !line.isEmpty()) {
                    line.append(' ');
                }
                spaced = false;
                line.append(c);
            }
        }
        return line.toString();
    }
}
