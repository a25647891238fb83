package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pullquote.model.Span;

/** A document with its syntax tree and its quotation marks: what the rules of attribution look at. */
final class MarkedDocument {
    private final Document document;
    private final SyntaxTree tree;
    private final List<Quotation> quotations;
    private final int[] quotationOf;

    MarkedDocument(Document document) {
        this.document = document;
        tree = new SyntaxTree(document);
        quotations = Quotations.in(document.text(), document.paragraphs());
        quotationOf = new int[document.tokens().size()];
        Arrays.fill(quotationOf, -1);
        for (int i = 0; i < quotations.size(); i++) {
            Span outer = quotations.get(i).outer();
            for (int t = document.tokenAt(outer.begin());
                    t < quotationOf.length && document.tokens().get(t).begin() < outer.end();
                    t++) {
                quotationOf[t] = i;
            }
        }
    }

    Document document() {
        return document;
    }

    SyntaxTree tree() {
        return tree;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    Token token(int index) {
        return document.tokens().get(index);
    }

    boolean isQuoted(Token token) {
        return quotationOf[token.index()] >= 0;
    }

    /** Index of the quotation that the token stands in, or -1. */
    int quotationOf(Token token) {
        return quotationOf[token.index()];
    }

    /** The spans of runs of tokens that are chosen, without punctuation at their rims other than quotation marks. */
    List<Span> spans(boolean[] chosen, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!chosen[at - from]) {
                at++;
                continue;
            }
            int end = at;
            while (end < to && chosen[end - from]) {
                end++;
            }
            trimmed(at, end - 1, spans);
            at = end;
        }
        return spans;
    }

    /** Adds the span from one token to another, without punctuation at the rims; nothing if no word is left. */
    void trimmed(int first, int last, List<Span> spans) {
        while (first <= last && isRim(token(first), true)) {
            first++;
        }
        while (last >= first && isRim(token(last), false)) {
            last--;
        }
        if (first <= last) {
            spans.add(new Span(token(first).begin(), token(last).end()));
        }
    }

    private boolean isRim(Token token, boolean leading) {
        if (token.isWord() || token.text().equals("$") || token.text().equals("%")) {
            return false;
        }
        int quotation = quotationOf(token);
        if (quotation < 0) {
            return true;
        }
        Span outer = quotations.get(quotation).outer();
        return leading ? token.begin() > outer.begin() && token.end() == outer.end() : token.begin() == outer.begin();
    }
}
