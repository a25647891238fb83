package org.pullquote.read.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A stretch of text without a break inside: a paragraph, a heading, an item of a list, a line between two breaks.
 *
 * @param owner the element that contains it
 * @param text its words, with normalized white space and a line end where the page breaks the line
 * @param linked how many of its characters are links
 * @param linkedFirst how many linked characters it begins with
 * @param unlinked its words outside links
 */
record TextBlock(Element owner, String text, int linked, int linkedFirst, String unlinked) {
    private static final double MAX_LINK_SHARE = 0.5;

    /** Of a sentence with a long link. */
    private static final double MAX_LINK_SHARE_IN_SENTENCE = 0.9;

    private static final int MIN_UNLINKED_WORDS = 2;

    /** Characters; a linked headline has at least this many, a linked name at the start of an item fewer. */
    private static final int MIN_LINKED_HEADLINE = 25;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"'”’»)\\]\\s]*$");
    private static final Pattern LABEL_END = Pattern.compile(":[^\\p{L}\\p{N}]*$");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    static int wordsIn(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    int words() {
        return wordsIn(text);
    }

    boolean isHeading() {
        return HEADINGS.contains(owner.normalName());
    }

    private boolean isItem() {
        return owner.normalName().equals("li");
    }

    boolean endsSentence() {
        return SENTENCE_END.matcher(text).find();
    }

    /** Whether it leads elsewhere: most of it is links, or it is an item that begins with a linked headline. */
    boolean isLink() {
        return linked > MAX_LINK_SHARE * text.length() || isItem() && linkedFirst >= MIN_LINKED_HEADLINE;
    }

    /**
     * Whether it is a sentence of the report, most of which is a link, provided that it stands between running text: an item of a list and
     * a label with a link ("Read more: …") lead elsewhere.
     */
    boolean isLinkedSentence() {
        return isLink()
                && !isItem()
                && !isHeading()
                && linked <= MAX_LINK_SHARE_IN_SENTENCE * text.length()
                && endsSentence()
                && wordsIn(unlinked) >= MIN_UNLINKED_WORDS
                && !LABEL_END.matcher(unlinked).find();
    }

    /** The block as HTML that holds nothing but its text. */
    String html() {
        String tag = isHeading()
                ? "h2"
                : switch (owner.normalName()) {
                    case "li", "blockquote" -> owner.normalName();
                    default -> "p";
                };
        return "<" + tag + ">" + Entities.escape(text).replace("\n", "<br>") + "</" + tag + ">";
    }
}
