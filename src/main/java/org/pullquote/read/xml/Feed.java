package org.pullquote.read.xml;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/**
 * RSS 2.0 and 1.0, Atom, and the exports of WordPress: an item or entry with its full text. The feed names the outlet, unless the item
 * names the feed that it came from. A description of a few sentences is a teaser, not the text, and so is what Media RSS tells of a picture.
 */
final class Feed {
    private static final int MIN_FULL_TEXT_WORDS = 120;

    private static final Set<String> UNPUBLISHED = Set.of("pending", "private", "future", "auto-draft");

    private Feed() {}

    static FoundFields fields(XmlElement item, XmlElement before) {
        XmlElement feed = before.inside("channel")
                .findFirst()
                .orElseGet(() -> before.inside("feed").findFirst().orElse(before));
        return new Fields()
                .put("id", item, "guid", "id")
                .put("versioncreated", item, "updated")
                .put("type", item, "wp:post_type")
                .put("status", status(item.text("wp:status")), "element wp:status")
                .put("source", feed.text("title"), "the title of the feed")
                .put("source", item, "source/title", "source", "publisher")
                .put("url", url(item), "element link")
                .put("title", title(item), "element title")
                .put("authors", authors(item), "element author")
                .put("published", item, "pubDate", "published", "dc:date", "date", "wp:post_date_gmt", "updated")
                .put("language", language(feed), "the language of the feed")
                .put("language", item, "@xml:lang")
                .put("body", body(item), "the text of the item")
                .found();
    }

    /** WordPress has its own states for unpublished items. */
    private static @Nullable String status(@Nullable String status) {
        return status != null && UNPUBLISHED.contains(status) ? "unpublished" : status;
    }

    private static @Nullable String language(XmlElement feed) {
        return feed.text("language", "dc:language", "@xml:lang");
    }

    private static @Nullable String title(XmlElement item) {
        XmlElement title = item.children().stream()
                .filter(child -> child.name().equals("title") && child.prefix().isEmpty())
                .findFirst()
                .orElse(null);
        return title == null ? item.text("title") : title.text();
    }

    private static @Nullable String url(XmlElement item) {
        for (XmlElement link : item.children("link")) {
            String href = link.attribute("href");
            String relation = link.attribute("rel");
            if (href != null && (relation == null || relation.equals("alternate"))) {
                return href;
            }
            if (href == null && !link.text().isBlank()) {
                return link.text().strip();
            }
        }
        String guid = item.text("guid");
        return guid != null && guid.startsWith("http") ? guid : null;
    }

    private static List<String> authors(XmlElement item) {
        for (String path : List.of("dc:creator", "author/name", "author", "itunes:author")) {
            List<String> names = item.texts(path);
            if (!names.isEmpty()) {
                return names.stream().map(Feed::withoutAddress).toList();
            }
        }
        return List.of();
    }

    /** RSS gives an author as {@code desk@bay.example (Jane Roe)}. */
    private static String withoutAddress(String author) {
        int open = author.indexOf('(');
        boolean isAddress = open > 0 && author.lastIndexOf('@', open) > 0 && author.endsWith(")");
        return isAddress ? author.substring(open + 1, author.length() - 1) : author;
    }

    private static String body(XmlElement item) {
        for (XmlElement content : item.children("content:encoded")) {
            if (!content.text().isBlank()) {
                return content.text();
            }
        }
        for (XmlElement content : item.children("content")) {
            if (isMedia(content)) {
                continue;
            }
            boolean markup = "xhtml".equals(content.attribute("type"));
            String text = markup ? MarkupText.of(content) : content.text();
            if (!text.isBlank()) {
                return text;
            }
        }
        String description = Stream.of("description", "summary")
                .flatMap(name -> item.children(name).stream())
                .filter(child -> !isMedia(child))
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        return description != null && description.split("\\s+").length >= MIN_FULL_TEXT_WORDS ? description : "";
    }
    /** Whether it is of Media RSS, whose elements have the names of Atom's: its {@code content} is a file with its caption. */
    private static boolean isMedia(XmlElement element) {
        return element.prefix().equals("media:")
                || element.attribute("medium") != null
                || element.attribute("url") != null;
    }
}
