package org.pullquote.read.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/**
 * What a page says about its article: in JSON-LD, in {@code meta} elements (OpenGraph, Dublin Core and those of publishers' systems), in
 * microdata, and in text that is marked as a byline or time. The first value found is used.
 */
final class PageMetadata {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//.*|@.*|www\\..*");
    private static final Pattern FRONT_PAGE = Pattern.compile("(?i)https?://[^/?#]+/?(?:index\\.\\w{2,5})?");
    private static final Pattern DATE_NAME =
            Pattern.compile("(?!.*(?:modif|updat|expir|revis|valid|crawl|build)).*(?:date|publish|posted).*");
    private static final Pattern OTHER_DATES = Pattern.compile(
            "(?i)modif|updat|related|recommend|breadcrumb|teaser|comment|copyright|weather|current|today");
    private static final String DATED =
            "[class*=publish], [class*=Publish], [class*=date], [class*=Date], [id*=date], [class*=time], [class*=posted], time";
    private static final Pattern DAY = Pattern.compile(
            "(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? |\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? )(?:19|20)\\d{2}\\b"
                    + "|(?:19|20)\\d{2}[-/.][01]?\\d[-/.][0-3]?\\d\\b");
    private static final Pattern BYLINE = Pattern.compile("(?i)\\s*by[:\\s]\\s*(?<who>\\p{Lu}.{2,120})");
    private static final Pattern BETWEEN_TITLE_AND_OUTLET = Pattern.compile("\\s+[|–—·»-]\\s+|\\s*[|»]\\s*");
    private static final int MAX_BYLINE_CHARACTERS = 150;

    private static final String DATES =
            "article:published_time|og:article:published_time|og:published_time|article:published"
                    + "|datepublished|publishdate|publish-date|publish_date|pubdate|published_at|parsely-pub-date|sailthru.date"
                    + "|cxenseparse:recs:publishtime|cxenseparse:publishtime|dc.date.issued|dcterms.date|dcterms.created|dcterms.issued"
                    + "|dc.date.created|dc.date|article.published|article:post_date|rnews:datepublished|originalpublicationdate"
                    + "|publication_date|article_date_original|ptime|bt:pubdate|date|article:modified_time";
    private static final String AUTHORS =
            "author|article:author_name|byl|parsely-author|sailthru.author|dc.creator|dcterms.creator|article:author|cxenseparse:author"
                    + "|authors|og:author";

    /** What the page says, and where. */
    private record Stated(String text, String where) {}

    private final Document page;
    private final LinkedData data;
    private final @Nullable String address;
    private final Map<String, String> metas;

    PageMetadata(Document page, LinkedData data, @Nullable String address) {
        this.page = page;
        this.data = data;
        this.address = address;
        this.metas = metas(page);
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String attribute : List.of("property", "name", "itemprop")) {
                String name = meta.attr(attribute).strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), content);
                }
            }
        }
        return metas;
    }

    FoundFields fields() {
        FoundFields fields = new FoundFields();
        put(fields, "title", title());
        put(
                fields,
                "source",
                first(name(meta("og:site_name")), name(linked("publisher")), name(meta("publisher|dc.publisher|cre"))));
        put(fields, "url", url());
        put(fields, "published", published());
        // The page at a site's root is its front page.
        String url = (String) fields.values().getOrDefault("url", "");
        if (FRONT_PAGE.matcher(url).matches() && !data.isArticle() && !"article".equals(metas.get("og:type"))) {
            fields.put("type", "collection", "the address of a front page");
        }
        putAuthors(fields);
        return fields;
    }

    private static void put(FoundFields fields, String name, @Nullable Stated value) {
        if (value != null) {
            fields.put(name, value.text(), value.where());
        }
    }

    private @Nullable Stated title() {
        List<Element> headings =
                page.select("h1").stream().filter(h -> !h.text().isBlank()).toList();
        Stated heading =
                headings.size() == 1 ? new Stated(headings.get(0).text().strip(), "element h1") : null;
        Stated stated = first(linked("headline"), meta("og:title|twitter:title|dc.title|sailthru.title"));
        String window = page.title().strip();
        if (stated != null) {
            return heading != null && stated.text().startsWith(heading.text()) ? heading : stated;
        }
        if (heading != null && window.startsWith(heading.text())) {
            return heading;
        }
        return first(new Stated(withoutOutlet(window), "element title"), heading);
    }

    private String withoutOutlet(String window) {
        String site = metas.get("og:site_name");
        Matcher between = BETWEEN_TITLE_AND_OUTLET.matcher(window);
        int last = -1;
        while (between.find()) {
            last = between.start();
            if (site != null && window.substring(between.end()).strip().equalsIgnoreCase(site)) {
                return window.substring(0, last);
            }
        }
        boolean longest = last > window.length() / 2;
        return longest ? window.substring(0, last) : window;
    }

    private @Nullable Stated url() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        Stated found = address == null ? null : new Stated(address, "where the page was found");
        return Stream.of(
                        canonical == null
                                ? null
                                : new Stated(
                                        absolute(canonical.absUrl("href"), canonical.attr("href")), "link canonical"),
                        meta("og:url"),
                        linked("url"),
                        linked("mainEntityOfPage"),
                        found)
                .filter(url -> url != null && url.text().matches("(?i)https?://[^/\\s]+/?\\S*"))
                .findFirst()
                .orElse(found);
    }

    private static String absolute(String resolved, String given) {
        return resolved.isEmpty() ? given : resolved;
    }

    private @Nullable Stated published() {
        Stated stated = first(linked("datePublished"), meta(DATES));
        if (stated != null) {
            return stated;
        }
        for (String query : List.of(
                "[itemprop=datePublished]",
                "time[pubdate]",
                "article time[datetime]",
                "header time[datetime]",
                "time[datetime]")) {
            Element time = page.selectFirst(query);
            if (time != null) {
                return Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .map(text -> new Stated(text, "element " + query))
                        .orElse(null);
            }
        }
        return first(linked("dateCreated"), markedDate());
    }

    /** A day in a field or a short line whose name says so. Names for a change or for other articles' days are ignored. */
    private @Nullable Stated markedDate() {
        for (Map.Entry<String, String> meta : metas.entrySet()) {
            if (DATE_NAME.matcher(meta.getKey()).matches()
                    && DAY.matcher(meta.getValue()).lookingAt()) {
                return new Stated(meta.getValue(), "meta " + meta.getKey());
            }
        }
        for (Element element : page.select(DATED)) {
            String names = element.className() + " " + element.id();
            String text = element.hasAttr("value") ? element.attr("value") : element.ownText();
            Matcher day = DAY.matcher(text);
            if (text.length() < MAX_BYLINE_CHARACTERS
                    && !OTHER_DATES.matcher(names).find()
                    && day.find()) {
                return new Stated(text.substring(day.start()), "element of class or id " + names.strip());
            }
        }
        return null;
    }

    private void putAuthors(FoundFields fields) {
        for (String property : List.of("author", "creator")) {
            List<String> authors = data.names(property).stream()
                    .filter(name -> !ADDRESS.matcher(name.strip()).matches())
                    .distinct()
                    .toList();
            if (!authors.isEmpty()) {
                fields.put("authors", authors, "JSON-LD " + property);
                return;
            }
        }
        Stated named = first(Stream.of(AUTHORS.split("\\|"))
                .map(this::meta)
                .filter(author -> name(author) != null)
                .toArray(Stated[]::new));
        if (named != null) {
            fields.put("authors", List.of(BYLINE.matcher(named.text()).replaceFirst("${who}")), named.where());
            return;
        }
        for (String query : List.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "a[rel=author]",
                "[class*=byline]",
                "[class*=author-name]")) {
            List<String> marked = page.select(query).stream()
                    .map(element -> element.text().strip())
                    .filter(text -> !text.isEmpty() && text.length() < MAX_BYLINE_CHARACTERS)
                    .distinct()
                    .limit(6)
                    .toList();
            if (!marked.isEmpty() && !query.contains("class")) {
                fields.put("authors", marked, "element " + query);
                return;
            }
            for (String line : marked) {
                Matcher byline = BYLINE.matcher(line);
                if (byline.matches()) {
                    fields.put("authors", List.of(byline.group("who")), "element " + query);
                    return;
                }
            }
        }
    }

    private @Nullable Stated linked(String property) {
        String text = data.text(property);
        return text == null ? null : new Stated(text, "JSON-LD " + property);
    }

    private @Nullable Stated meta(String names) {
        for (String name : names.split("\\|")) {
            String value = metas.get(name);
            if (value != null) {
                return new Stated(value, "meta " + name);
            }
        }
        return null;
    }

    /** The value, or null if it is an address instead of a name. */
    private static @Nullable Stated name(@Nullable Stated value) {
        return value == null || ADDRESS.matcher(value.text()).matches() ? null : value;
    }

    private static @Nullable Stated first(@Nullable Stated... values) {
        for (Stated value : values) {
            if (value != null && !value.text().isBlank()) {
                return value;
            }
        }
        return null;
    }
}
