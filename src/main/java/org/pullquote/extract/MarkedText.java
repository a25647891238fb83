package org.pullquote.extract;

import java.util.List;
import org.pullquote.model.Span;

/** Which words of a document stand in quotation marks. */
final class MarkedText {
    private final Document document;
    private final List<Quotation> quotations;

    MarkedText(Document document) {
        this.document = document;
        this.quotations = Quotations.in(document.text(), document.paragraphs());
    }

    boolean isQuoted(Token token) {
        for (Quotation quotation : quotations) {
            if (quotation.inner().begin() <= token.begin()
                    && token.end() <= quotation.inner().end()) {
                return true;
            }
        }
        return false;
    }

    /** The share of the words in {@code spans} that stand in quotation marks; 0 where there are no words. */
    double quotedShare(List<Span> spans) {
        int words = 0;
        int quoted = 0;
        for (Span span : spans) {
            for (int i = document.tokenAt(span.begin()); i < document.tokens().size(); i++) {
                Token token = document.tokens().get(i);
                if (token.begin() >= span.end()) {
                    break;
                }
                if (token.isWord()) {
                    words++;
                    quoted += isQuoted(token) ? 1 : 0;
                }
            }
        }
        return words == 0 ? 0 : quoted / (double) words;
    }
}
