package org.pullquote.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.xml.XmlFormat;

/**
 * The root element of a text in markup. A text that only mentions a tag is not markup: markup must begin the file or make up much of it.
 */
final class MarkupRoot {
    private static final Set<String> HTML = Set.of(
            ("html head body title meta link script style div p span article section main header nav h1 h2 h3 ul ol li table"
                            + " blockquote figure img br a b i em strong aside footer center font base noscript form")
                    .split(" "));
    /** Elements around the records of the vocabularies that are read. */
    private static final Set<String> ENVELOPES =
            Set.of("rss", "channel", "RDF", "feed", "newsMessage", "NewsML", "teiCorpus", "lewis", "corpus", "docs");

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!--|!\\[CDATA\\[|[?!][A-Za-z]|/?(?<name>[A-Za-z_][\\w.-]{0,40}(?::[\\w.-]{1,40})?)(?:\\s[^<>]{0,2000})?/?>)");
    private static final Pattern DECLARATION =
            Pattern.compile("<!doctype\\s{1,9}(?<root>[\\w:.-]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCTURE = Pattern.compile(
            "(?im)^\\s{0,99}<(?:!doctype\\s|\\?xml\\s|(?:html|head|body|article|rss|feed|channel|nitf|newsml|newsitem|tei|doc)[\\s>])");
    private static final List<String> INLINE =
            List.of("a", "b", "i", "u", "em", "strong", "span", "br", "q", "cite", "small", "img");
    private static final int LOOKED_AT = 1 << 16;
    private static final int MIN_TAGS = 6;

    private MarkupRoot() {}

    static boolean isHtml(String root) {
        return HTML.contains(root.toLowerCase(Locale.ROOT));
    }

    static boolean isXml(String root) {
        return ENVELOPES.contains(root.substring(root.indexOf(':') + 1))
                || XmlFormat.of(root).isPresent();
    }

    /** The element's name as written, or an empty text if there is markup but no element; null if the text is not in markup. */
    static @Nullable String of(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
        Matcher tag = MARKUP.matcher(head);
        boolean begins = tag.lookingAt();
        if (begins && (tag.group("name") == null || !INLINE.contains(name(tag)))) {
            return root(head);
        }
        if (!begins && !STRUCTURE.matcher(head).find()) {
            return null;
        }
        int tags = 0;
        boolean blocks = !begins;
        tag.reset();
        while (tags < MIN_TAGS && tag.find()) {
            tags++;
            blocks |= tag.group("name") != null && !INLINE.contains(name(tag));
        }
        return blocks && tags >= MIN_TAGS ? root(head) : null;
    }

    private static String name(Matcher tag) {
        return tag.group("name").toLowerCase(Locale.ROOT);
    }

    /** The root that a document type declares, else the first element. */
    private static String root(String head) {
        Matcher declaration = DECLARATION.matcher(head);
        if (declaration.find()) {
            return declaration.group("root");
        }
        Matcher tag = MARKUP.matcher(head);
        int at = 0;
        while (tag.find(at)) {
            if (tag.group("name") != null) {
                return tag.group("name");
            }
            boolean comment = tag.group().equals("<!--");
            int end = comment ? head.indexOf("-->", tag.end()) : head.indexOf('>', tag.end());
            if (end < 0) {
                break;
            }
            at = end + (comment ? 3 : 1);
        }
        return "";
    }
}
