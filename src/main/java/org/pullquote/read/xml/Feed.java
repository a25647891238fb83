package org.pullquote.read.xml;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern SITE_PARTS = Pattern.compile("page|custom_css|customize_changeset|wp_\\w{1,40}");

    private static final Pattern HOST = Pattern.compile("https?://(?<host>[\\w.-]{1,253})");
    private static final Pattern BETWEEN = Pattern.compile("\\s+[-–—|»·>:]\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private Feed() {}

    static FoundFields fields(XmlElement item, XmlElement before) {
        XmlElement feed = before.inside("channel")
                .findFirst()
                .orElseGet(() -> before.inside("feed").findFirst().orElse(before));
        return new Fields()
                .put("id", item, "guid", "id")
                .put("versioncreated", item, "updated")
                .put("type", type(item.text("wp:post_type")), "element wp:post_type")
                .put("status", status(item.text("wp:status")), "element wp:status")
                .put("source", outlet(feed), "the title of the feed")
                .put("source", item, "source/title", "source", "publisher")
                .put("url", url(item), "element link")
                .put("title", title(item), "element title")
                .put("authors", authors(item, feed), "element author")
                .put("published", item, "pubDate", "published", "dc:date", "date", "wp:post_date_gmt", "updated")
                .put("language", language(feed), "the language of the feed")
                .put("language", item, "@xml:lang")
                .put("teaser", description(item), "the description of the item")
                .put("body", body(item), "the text of the item")
                .found();
    }

    /** An export of WordPress holds what surrounds the articles, too. */
    private static @Nullable String type(@Nullable String post) {
        return post != null && SITE_PARTS.matcher(post).matches() ? "page of a site" : post;
    }

    /** The title of the feed, or the part of it that is spelled like the host of its site ("News – Elston Post" at elstonpost.com). */
    private static @Nullable String outlet(XmlElement feed) {
        String title = feed.text("title");
        String address = url(feed);
        Matcher host = HOST.matcher(address == null ? "" : address);
        if (title == null || !host.lookingAt()) {
            return title;
        }
        List<String> labels =
                List.of(host.group("host").toLowerCase(Locale.ROOT).split("\\."));
        return BETWEEN.splitAsStream(title)
                .filter(part -> labels.contains(
                        NO_LETTER.matcher(part.toLowerCase(Locale.ROOT)).replaceAll("")))
                .findFirst()
                .orElse(title);
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

    private static List<String> authors(XmlElement item, XmlElement feed) {
        for (String path : List.of("dc:creator", "author/name", "author", "itunes:author")) {
            List<String> names = item.texts(path);
            if (!names.isEmpty()) {
                return names.stream()
                        .map(name -> shown(withoutAddress(name), feed))
                        .toList();
            }
        }
        return List.of();
    }

    /** The name that readers see of an author, for whom an export of WordPress gives the login. */
    private static String shown(String author, XmlElement feed) {
        return feed.all("wp:author").stream()
                .filter(one -> author.equals(one.text("wp:author_login")))
                .map(one -> one.text("wp:author_display_name"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(author);
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
        String description = description(item);
        return description != null && description.split("\\s+").length >= MIN_FULL_TEXT_WORDS ? description : "";
    }

    private static @Nullable String description(XmlElement item) {
        return Stream.of("description", "summary")
                .flatMap(name -> item.children(name).stream())
                .filter(child -> !isMedia(child))
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Whether it is of Media RSS, whose elements have the names of Atom's: its {@code content} is a file with its caption. */
    private static boolean isMedia(XmlElement element) {
        return element.prefix().equals("media:")
                || element.attribute("medium") != null
                || element.attribute("url") != null;
    }
}
