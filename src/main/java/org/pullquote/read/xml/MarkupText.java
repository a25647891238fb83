package org.pullquote.read.xml;

import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.QuotationElement;

/**
 * The running text of an element as HTML with only its paragraphs, headings and items, without pictures, captions, tables of figures and
 * notes to editors.
 */
final class MarkupText {
    private static final Set<String> BLOCKS =
            Set.of(("p block li blockquote bq h1 h2 h3 h4 h5 h6 hl1 hl2 head div section article ul ol dl dd dt "
                            + "body text item quote ab pre para lead")
                    .split(" "));
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "head");
    private static final Set<String> LINE_ENDS = Set.of("br", "lb");
    private static final Set<String> NO_TEXT =
            Set.of(("media media-caption media-metadata media-producer figure figcaption graphic figDesc caption "
                            + "script style nitf-table table note fn correction ednote editorial-note tagline byline dateline "
                            + "copyrite nav aside object iframe video audio img comments teiHeader title")
                    .split(" "));

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private String tag = "p";

    private MarkupText() {}

    /** The text of an element; empty if it holds none, or there is no element. */
    static String of(@Nullable XmlElement element) {
        MarkupText text = new MarkupText();
        if (element != null) {
            text.addContent(element);
            text.end();
        }
        return text.html.toString();
    }

    private void addContent(XmlElement element) {
        for (Object one : element.content()) {
            if (one instanceof XmlElement child) {
                add(child);
            } else {
                block.append(one);
            }
        }
    }

    private void add(XmlElement element) {
        String name = element.name();
        if (NO_TEXT.contains(name)) {
            return;
        }
        if (LINE_ENDS.contains(name)) {
            block.append('\u2028');
            return;
        }
        if (name.equals("q")) {
            addQuotation(element);
            return;
        }
        if (!BLOCKS.contains(name)) {
            addContent(element);
            return;
        }
        end();
        tag = HEADINGS.contains(name) ? "h2" : name.equals("li") || name.equals("item") ? "li" : "p";
        addContent(element);
        end();
    }

    /** Writes the quotation marks that the element stands for, unless the text has them, too. */
    private void addQuotation(XmlElement element) {
        boolean marked = QuotationElement.isMarked(block, element.text());
        block.append(marked ? "" : QuotationElement.OPENING);
        addContent(element);
        block.append(marked ? "" : QuotationElement.CLOSING);
    }

    /** Ends a block of text; blank lines divide it into paragraphs. */
    private void end() {
        for (String paragraph : block.toString().split("\\R[ \\t]*\\R")) {
            String text = paragraph.strip();
            if (!text.isEmpty()) {
                html.append('<').append(tag).append('>');
                html.append(Entities.escape(text).replace("\u2028", "<br>").replace("\n", " "));
                html.append("</").append(tag).append(">\n");
            }
        }
        block.setLength(0);
        tag = "p";
    }
}
