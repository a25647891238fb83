package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Objects recovered from a text that is not valid JSON.
 *
 * @param objects their fields, in order
 * @param characters how much of the text they take
 */
record SavedObjects(List<Map<String, Object>> objects, long characters) {
    private static final Pattern HEAD_OR_BODY =
            Pattern.compile("\"(?:title|headlines?|body|text|content|url|uri)\"\\s{0,9}:");

    /** Limits the passes over the text, since every bracket may open an object that never closes. */
    private static final int MAX_PASSES = 8;

    /**
     * @param text the text, which is not taken as one object itself
     * @param isWanted which of the objects count; objects inside another are part of it
     */
    static SavedObjects in(String text, JsonObjects parser, Predicate<Map<String, Object>> isWanted) {
        List<Map<String, Object>> objects = new ArrayList<>();
        long characters = 0;
        long budget = (long) MAX_PASSES * text.length();
        int at = text.indexOf('{', 1);
        while (at >= 0 && budget > 0) {
            int end = end(text, at);
            int next = at + 1;
            budget -= Math.abs(end) - at;
            if (end > 0) {
                try {
                    Map<String, Object> object = parser.parse(text.substring(at, end), 1, 1);
                    budget -= end - at;
                    next = end;
                    if (isWanted.test(object)) {
                        objects.add(object);
                        characters += end - at;
                    }
                } catch (UnreadableRecord e) {
                    // The bracket opens no object.
                }
            }
            at = text.indexOf('{', next);
        }
        return new SavedObjects(objects, characters);
    }

    /**
     * The same for a text that begins like an envelope around an array. Otherwise none: what an article contains besides its text is not an
     * article.
     */
    static SavedObjects inEnvelope(String text, JsonObjects parser, Predicate<Map<String, Object>> isWanted) {
        int array = text.indexOf('[');
        boolean envelope =
                array > 0 && !HEAD_OR_BODY.matcher(text.substring(0, array)).find();
        return envelope ? in(text, parser, isWanted) : new SavedObjects(List.of(), 0);
    }

    /** The offset after the bracket that closes the one at {@code begin}; if none does, minus the offset where that is clear. */
    private static int end(String text, int begin) {
        boolean quoted = false;
        int depth = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\n') {
                    return -i;
                }
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -text.length();
    }
}
