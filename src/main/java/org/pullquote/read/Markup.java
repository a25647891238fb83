package org.pullquote.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.QuotationElement;

/**
 * Removes HTML from a body and decodes entities; every remaining character is traced to its position.
 *
 * <p>A tokenizer of our own: jsoup gives positions of nodes, not of the characters inside a text node with entities.
 */
final class Markup {
    private static final Set<String> BLOCKS = words(
            "p div ul ol li h1 h2 h3 h4 h5 h6 blockquote table tr td th section"
                    + " article header footer figure aside main dl dt dd pre hr address form fieldset center details summary body");
    private static final Set<String> INLINE = words(
            "a abbr acronym b bdi bdo big br cite code data del dfn em font i img"
                    + " input ins kbd label link map mark meta meter object param path picture q s samp small source span strike"
                    + " strong sub sup time tt u var video audio wbr embed html thead tbody tfoot caption col colgroup o:p");
    private static final Set<String> DROPPED =
            words("script style noscript iframe svg template head title nav figcaption button select textarea canvas");
    private static final Pattern TAG = Pattern.compile(
            "<(/?)([A-Za-z][A-Za-z0-9:]{0,20})((?:\\s+[^\\s\"'<>/=]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=<>`]+))?+)*+)\\s*/?>");
    private static final Pattern ENTITY =
            Pattern.compile("&((?:amp;){0,20})(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private Markup() {}

    /** The text without tags and with its entities decoded; lines and blocks end in line ends. */
    static TracedText removed(TracedText body) {
        boolean tagged = holdsTags(body.text());
        TracedText plain = decoded(tagged ? untagged(body) : body);
        // In a feed with escaped HTML, tags appear only after decoding.
        return !tagged && holdsTags(plain.text()) ? decoded(untagged(plain)) : plain;
    }

    private static boolean holdsTags(String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (isTag(tags)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTag(Matcher tag) {
        String name = name(tag);
        boolean known = BLOCKS.contains(name) || INLINE.contains(name) || DROPPED.contains(name);
        String attributes = tag.group(3);
        return known && (attributes.isBlank() || attributes.indexOf('=') >= 0 || DROPPED.contains(name));
    }

    private static String name(Matcher tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }

    private static boolean holdsBlocks(String text) {
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (isTag(tags) && (BLOCKS.contains(name(tags)) || name(tags).equals("br"))) {
                return true;
            }
        }
        return false;
    }

    private static TracedText untagged(TracedText body) {
        String text = body.text();
        boolean blocks = holdsBlocks(text);
        TracedText.Builder plain = new TracedText.Builder();
        Matcher tag = TAG.matcher(text);
        Set<String> unclosed = new HashSet<>();
        Deque<Boolean> quotations = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int until = open < 0 ? text.length() : open;
            addText(plain, body, at, until, blocks);
            if (open < 0) {
                break;
            }
            at = afterMarkup(plain, body, open, tag, unclosed, quotations);
            if (at == open) {
                plain.add(body, open);
                at = open + 1;
            }
        }
        return plain.build();
    }

    /**
     * The end of the markup that begins at {@code open}, or {@code open} itself if none begins there.
     *
     * @param unclosed closing signs searched for at {@code open} or before and not found, so that each is searched for only once
     * @param quotations for each open element of a quotation whether it has got marks
     */
    private static int afterMarkup(
            TracedText.Builder plain,
            TracedText body,
            int open,
            Matcher tag,
            Set<String> unclosed,
            Deque<Boolean> quotations) {
        String text = body.text();
        if (text.startsWith("<!--", open)) {
            int close = find(text, "-->", open + 4, unclosed);
            return close < 0 ? open : close + 3;
        }
        if (text.regionMatches(true, open, "<!doctype", 0, 9) || text.startsWith("<![CDATA[", open)) {
            int close = find(text, text.charAt(open + 2) == '[' ? "[" : ">", open + 3, unclosed);
            return close < 0 ? open : close + 1;
        }
        if (!tag.region(open, text.length()).lookingAt() || !isTag(tag)) {
            return open;
        }
        String name = name(tag);
        int end = tag.end();
        if (DROPPED.contains(name)) {
            boolean opens = tag.group(1).isEmpty() && text.charAt(end - 2) != '/';
            return opens ? afterClosing(text, name, end, unclosed) : end;
        }
        if (BLOCKS.contains(name)) {
            plain.addSeparator('\n', body.begin(open));
            plain.addSeparator('\n', body.begin(open));
        } else if (name.equals("br")) {
            plain.addSeparator('\n', body.begin(open));
        } else if (name.equals("q")) {
            addQuotationMark(plain, body, open, end, quotations);
        }
        return end;
    }

    /** Adds the mark that a browser shows for the tag of a quotation, unless the text has marks, too. */
    private static void addQuotationMark(
            TracedText.Builder plain, TracedText body, int begin, int end, Deque<Boolean> quotations) {
        boolean opens = body.charAt(begin + 1) != '/';
        if (opens) {
            String before = body.text().substring(Math.max(0, begin - 1), begin);
            String inside = body.text().substring(end, Math.min(body.length(), end + 9));
            quotations.push(!QuotationElement.isMarked(before, inside));
        }
        Boolean marks = opens ? quotations.peek() : quotations.poll();
        if (marks != null && marks) {
            char mark = opens ? QuotationElement.OPENING : QuotationElement.CLOSING;
            plain.add(mark, body.begin(begin), body.end(end - 1));
        }
    }

    private static int find(String text, String sign, int from, Set<String> unclosed) {
        int at = unclosed.contains(sign) ? -1 : text.indexOf(sign, from);
        if (at < 0) {
            unclosed.add(sign);
        }
        return at;
    }

    private static int afterClosing(String text, String name, int from, Set<String> unclosed) {
        if (unclosed.contains(name)) {
            return from;
        }
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                int close = text.indexOf('>', at);
                return close < 0 ? text.length() : close + 1;
            }
        }
        unclosed.add(name);
        return from;
    }

    /** Among blocks a line end is a space, as in a browser, but a blank line still separates paragraphs, as in many feeds. */
    private static void addText(TracedText.Builder plain, TracedText body, int from, int to, boolean blocks) {
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            if (blocks && (c == '\n' || c == '\r')) {
                int next = i;
                int lines = 0;
                while (next < to && Character.isWhitespace(body.charAt(next))) {
                    lines += body.charAt(next) == '\n' ? 1 : 0;
                    next++;
                }
                for (int n = 0; n < (lines > 1 ? 2 : 1); n++) {
                    plain.addSeparator(lines > 1 ? '\n' : ' ', body.begin(i));
                }
                i = next - 1;
            } else {
                plain.add(body, i);
            }
        }
    }

    private static TracedText decoded(TracedText body) {
        if (body.text().indexOf('&') < 0) {
            return body;
        }
        TracedText.Builder plain = new TracedText.Builder();
        Matcher entity = ENTITY.matcher(body.text());
        int at = 0;
        while (at < body.length() && entity.find(at)) {
            int begin = entity.start();
            plain.add(body, at, begin);
            String character = character(entity.group(2));
            at = entity.end();
            if (character == null) {
                // No entity follows the ampersand: only the ampersand itself, perhaps escaped, is meant.
                character = "&";
                at = begin + (entity.group(1).isEmpty() ? 1 : "&amp;".length());
            }
            for (char c : character.toCharArray()) {
                plain.add(c, body.begin(begin), body.end(at - 1));
            }
        }
        plain.add(body, at, body.length());
        return plain.build();
    }

    private static @Nullable String character(String entity) {
        String reference = "&" + entity + ";";
        String character = Parser.unescapeEntities(reference, true);
        return character.equals(reference) ? null : character;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(new HashSet<>(Arrays.asList(list.split(" "))));
    }
}
