package org.pullquote.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pullquote.model.Span;

/**
 * A content as it reads: its parts without the quotation marks around them, a leading conjunction "that" and the comma that leads to the
 * cue, joined by a space.
 *
 * @param text the words
 * @param parts the parts as spans of the document's text, as shown
 * @param spans the parts with what is left out at their ends: marks, the conjunction, the comma. What the words are cut from, so that
 *     no other word stands in them
 */
public record ContentText(String text, List<Span> parts, List<Span> spans) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String THAT = "that ";

    public static ContentText of(Document document, List<Span> content) {
        List<Span> parts = new ArrayList<>(content.size());
        List<Span> spans = new ArrayList<>(content.size());
        List<String> words = new ArrayList<>(content.size());
        for (Span whole : content) {
            Span span = withoutLinks(document, whole);
            if (span.length() > 0) {
                spans.add(span);
            }
            Span part = withoutComma(document.text(), bare(document, span));
            part = words.isEmpty() ? withoutThat(document, part) : part;
            if (part.length() > 0) {
                parts.add(part);
                words.add(SPACE.matcher(part.of(document.text())).replaceAll(" "));
            }
        }
        return new ContentText(String.join(" ", words), parts, spans);
    }

    /** Without the links at the end of the post that the whole span stands in: they are no part of its words. */
    private static Span withoutLinks(Document document, Span span) {
        int at = document.quotationAt(span.begin());
        if (at < 0 || !document.quotations().get(at).outer().contains(span)) {
            return span;
        }
        int end = document.quotations().get(at).withMarks(document.text()).end();
        return new Span(span.begin(), Math.max(span.begin(), Math.min(span.end(), end)));
    }

    /** Without the marks of the quotation that the whole part stands in; marks within a part stay. */
    private static Span bare(Document document, Span span) {
        int at = document.quotationAt(span.begin());
        if (at < 0 || !document.quotations().get(at).outer().contains(span)) {
            return span;
        }
        Span inner = document.quotations().get(at).inner();
        int begin = Math.max(span.begin(), inner.begin());
        return new Span(begin, Math.max(begin, Math.min(span.end(), inner.end())));
    }

    private static Span withoutComma(String text, Span span) {
        boolean comma = span.length() > 0 && text.charAt(span.end() - 1) == ',';
        return comma ? new Span(span.begin(), span.end() - 1) : span;
    }

    /** Without the reporter's conjunction; what someone says of "that" keeps it. */
    private static Span withoutThat(Document document, Span span) {
        boolean that = span.length() > THAT.length()
                && document.text().regionMatches(true, span.begin(), THAT, 0, THAT.length())
                && document.quotationAt(span.begin()) < 0
                && document.tokens().get(document.tokenAt(span.begin())).pos().equals("IN");
        return that ? new Span(span.begin() + THAT.length(), span.end()) : span;
    }
}
