package org.pullquote.extract.document;

import java.util.List;
import org.pullquote.model.Span;

/** A document with its syntax tree and its quotation marks: the input of the attribution rules. */
public final class QuotedText {
    private final Document document;
    private final SyntaxTree tree;
    private final List<Quotation> quotations;

    public QuotedText(Document document) {
        this.document = document;
        tree = new SyntaxTree(document);
        quotations = document.quotations();
    }

    public Document document() {
        return document;
    }

    public SyntaxTree tree() {
        return tree;
    }

    public List<Quotation> quotations() {
        return quotations;
    }

    public Token token(int index) {
        return document.tokens().get(index);
    }

    public boolean isQuoted(Token token) {
        return document.isQuoted(token);
    }

    /** Index of the quotation that contains the token, or -1. */
    int quotationOf(Token token) {
        return document.quotationAt(token.begin());
    }

    /** Adds the span from one token to another, without punctuation at the ends; nothing if no word is left. */
    public void trimmed(int first, int last, List<Span> spans) {
        while (first <= last && isRim(token(first), true)) {
            first++;
        }
        while (last >= first && isRim(token(last), false)) {
            last--;
        }
        if (first <= last) {
            spans.add(withBracket(
                    withMarks(new Span(token(first).begin(), token(last).end()))));
        }
    }

    /** Extends the span to the closing bracket if one opens inside it: "Rep. Roe (D-Ore.)". */
    private Span withBracket(Span span) {
        String words = span.of(document.text());
        String after = document.text()
                .substring(span.end(), Math.min(span.end() + 2, document.text().length()));
        int close = after.indexOf(')');
        boolean open = words.lastIndexOf('(') > words.lastIndexOf(')');
        return open && close >= 0 ? new Span(span.begin(), span.end() + close + 1) : span;
    }

    /** Extends the span over the quotation marks right outside it at either end. */
    private Span withMarks(Span span) {
        int opened = document.quotationAt(span.begin());
        int closed = document.quotationAt(span.end() - 1);
        int begin = span.begin();
        int end = span.end();
        if (opened >= 0 && quotations.get(opened).inner().begin() == begin) {
            begin = quotations.get(opened).outer().begin();
        }
        if (closed >= 0
                && end >= quotations.get(closed).inner().end() - 1
                && begin <= quotations.get(closed).inner().begin()) {
            end = quotations.get(closed).outer().end();
        }
        return new Span(begin, end);
    }

    /** Without the quotation mark that it begins with, if the quotation does not end inside it: "I" of "“I asked them”". */
    public Span withoutOpenMark(Span span) {
        int opened = document.quotationAt(span.begin());
        boolean open = opened >= 0
                && quotations.get(opened).outer().begin() == span.begin()
                && quotations.get(opened).inner().end() > span.end();
        return open ? new Span(quotations.get(opened).inner().begin(), span.end()) : span;
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
