package org.pullquote.extract.attribution;

import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** Removes punctuation at both ends of a source, and the part of it that lies in the next paragraph. */
final class SourceTrim {
    private final String text;

    SourceTrim(Document document) {
        this.text = document.text();
    }

    Attribution trimmed(Attribution attribution) {
        return new Attribution(
                attribution.source().stream()
                        .map(span -> trimmed(text, inOneParagraph(span)))
                        .toList(),
                attribution.cue(),
                attribution.content(),
                attribution.carried());
    }

    private Span inOneParagraph(Span source) {
        int end = text.indexOf('\n', source.begin());
        return end < 0 || end >= source.end() ? source : new Span(source.begin(), end);
    }

    /** The span without white space and commas, semicolons and colons at its ends. */
    static Span trimmed(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && (Character.isWhitespace(text.charAt(begin)) || ",;:".indexOf(text.charAt(begin)) >= 0)) {
            begin++;
        }
        while (end > begin
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Span(begin, end);
    }
}
