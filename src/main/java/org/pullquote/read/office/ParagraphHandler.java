package org.pullquote.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the paragraphs of the XHTML that Tika makes of a document: one element for each paragraph, class names for page headers and
 * embedded content.
 */
final class ParagraphHandler extends DefaultHandler {
    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "table", "ul", "ol");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> FURNITURE =
            Set.of("header", "footer", "footnotes", "endnotes", "embedded", "package-entry");

    private final int maxCharacters;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int characters;
    private boolean inBody;
    private int furniture;
    private int row;

    ParagraphHandler(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** The paragraphs read so far. */
    String text() {
        return String.join("\n\n", paragraphs);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String kind = attributes.getValue("class");
        if (furniture > 0 || name.equals("div") && kind != null && FURNITURE.contains(kind)) {
            furniture++;
        }
        inBody |= name.equals("body");
        if (BLOCKS.contains(name)) {
            end();
        } else if (name.equals("br")) {
            paragraph.append('\n');
        }
        row += name.equals("tr") ? 1 : 0;
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        row -= name.equals("tr") ? 1 : 0;
        if (BLOCKS.contains(name)) {
            end();
        } else if (CELLS.contains(name)) {
            paragraph.append('\t');
        }
        furniture -= furniture > 0 ? 1 : 0;
        inBody &= !name.equals("body");
    }

    @Override
    public void characters(char[] text, int start, int length) throws WriteLimitReachedException {
        if (inBody && furniture == 0) {
            characters += length;
            if (characters > maxCharacters) {
                throw new WriteLimitReachedException(maxCharacters);
            }
            paragraph.append(text, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws WriteLimitReachedException {
        characters(text, start, length);
    }

    /** Ends a paragraph. The cells of a table row stay together, even if they hold several paragraphs. */
    private void end() {
        if (row > 0) {
            paragraph.append(' ');
            return;
        }
        String text = paragraph.toString().replace('\u00A0', ' ').strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
    }
}
