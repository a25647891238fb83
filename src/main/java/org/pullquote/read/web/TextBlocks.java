package org.pullquote.read.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.pullquote.text.QuotationElement;

/** Splits a page into its blocks of text, in order. */
final class TextBlocks implements NodeVisitor {
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder unlinked = new StringBuilder();
    /** Elements of quotations for which marks were added. */
    private final Set<Element> marked = Collections.newSetFromMap(new IdentityHashMap<>());

    private Element owner;
    private int linked;
    private int linkedFirst;
    private int links;
    private int breaks;
    private boolean spaced;

    private TextBlocks(Element root) {
        owner = root;
    }

    static List<TextBlock> in(Element root) {
        TextBlocks cut = new TextBlocks(root);
        root.traverse(cut);
        cut.end();
        return cut.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            Element parent = words.parent();
            add(words.getWholeText(), parent == null ? owner : parent);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                breaks++;
                if (breaks > 1) {
                    end();
                }
            } else if (isBlock(element)) {
                end();
            }
            links += element.normalName().equals("a") ? 1 : 0;
            if (element.normalName().equals("q") && !QuotationElement.isMarked(text, element.text())) {
                add(String.valueOf(QuotationElement.OPENING), element);
                marked.add(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (marked.remove(element)) {
                spaced = false;
                add(String.valueOf(QuotationElement.CLOSING), element);
            }
            links -= element.normalName().equals("a") ? 1 : 0;
            if (isBlock(element)) {
                end();
            }
        }
    }

    private void add(String words, Element parent) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                spaced = true;
                continue;
            }
            if (text.isEmpty()) {
                owner = blockOf(parent);
            } else if (breaks > 0) {
                text.append('\n');
            } else if (spaced) {
                text.append(' ');
            }
            if (spaced || breaks > 0 || links > 0) {
                unlinked.append(' ');
            }
            if (links == 0) {
                unlinked.append(c);
            }
            breaks = 0;
            spaced = false;
            text.append(c);
            linkedFirst += links > 0 && linked == text.length() - 1 ? 1 : 0;
            linked += links > 0 ? 1 : 0;
        }
    }

    private void end() {
        if (!text.isEmpty()) {
            blocks.add(new TextBlock(owner, text.toString(), linked, linkedFirst, unlinked.toString()));
            text.setLength(0);
            unlinked.setLength(0);
        }
        linked = 0;
        linkedFirst = 0;
        breaks = 0;
        spaced = false;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().equals("a");
    }

    private static Element blockOf(Element element) {
        Element block = element;
        while (!isBlock(block) && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }
}
