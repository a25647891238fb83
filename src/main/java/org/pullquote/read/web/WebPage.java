package org.pullquote.read.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/**
 * A web page as a record with the fields of an article: {@code source, url, title, authors, published, body}, each only if the page gives
 * it. The language that a page declares is often that of its template, so it is not among them.
 *
 * <p>The body is the report as plain HTML, one element ({@code p}, {@code h2}, {@code li}, {@code blockquote}) for each block of text.
 * There is none if the page has no running text. Stateless.
 */
public final class WebPage {
    /** If the report has a smaller share of the words of the body in the metadata, that body is used. */
    private static final double MIN_SHARE_OF_STATED_BODY = 0.6;

    /** A page that is nowhere marked as an article is one only if it has this much text. */
    private static final int MIN_WORDS_OF_UNMARKED_PAGE = 20;

    private static final String MARKS = "article, meta[property=og:type][content=article], [itemtype*=Article]";

    private WebPage() {}

    /**
     * @param html the page, decoded; anything but HTML is taken as text
     * @param address where the page was found, or null; the address that the page gives itself takes precedence
     */
    public static FoundFields fields(String html, @Nullable String address) {
        Document page = Jsoup.parse(html, address == null ? "" : address);
        LinkedData data = LinkedData.of(page);
        FoundFields fields = new PageMetadata(page, data, address).fields();
        // Last, since this removes what is not part of the report from the page.
        addBody(fields, page, data);
        return fields;
    }

    /** All text of a page, menus included, with blank lines between blocks. */
    public static String text(String html) {
        return TextBlocks.in(Jsoup.parse(html).body()).stream()
                .map(TextBlock::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static void addBody(FoundFields fields, Document page, LinkedData data) {
        boolean marked = data.isArticle()
                || fields.values().containsKey("published")
                || fields.values().containsKey("authors")
                || page.selectFirst(MARKS) != null;
        List<TextBlock> report = Report.of(page, (String) fields.values().getOrDefault("title", ""));
        String stated = data.text("articleBody");
        int words = report.stream().mapToInt(TextBlock::words).sum();
        // Pages assembled by scripts hold the report only in their metadata.
        if (stated != null && words < MIN_SHARE_OF_STATED_BODY * TextBlock.wordsIn(stated)) {
            fields.put("body", stated, "JSON-LD articleBody");
            return;
        }
        // Servers send "Page not found" and "Checking your browser" with status 200, too.
        if (!marked && words < MIN_WORDS_OF_UNMARKED_PAGE) {
            return;
        }
        StringBuilder body = new StringBuilder();
        report.forEach(block -> body.append(block.html()).append('\n'));
        fields.put("body", body.toString(), "the report among the blocks of the page");
    }
}
