package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/** Joins the quotations before and after their cue into one statement: "<em>“We lost,”</em> she said. <em>“We will be back.”</em>" */
final class SplitQuotation {
    private final Document document;

    private SplitQuotation(Document document) {
        this.document = document;
    }

    /** The attributions, which must be in text order, with the parts of such quotations joined. */
    static List<Attribution> joined(Document document, List<Attribution> inOrder) {
        SplitQuotation split = new SplitQuotation(document);
        List<Attribution> joined = new ArrayList<>(inOrder.size());
        for (Attribution attribution : inOrder) {
            int before = split.before(joined, attribution);
            if (before < 0) {
                joined.add(attribution);
            } else {
                joined.set(before, with(joined.get(before), attribution.content()));
            }
        }
        return joined;
    }

    /** The index of the attribution that this one continues after their cue; −1 if there is none. */
    private int before(List<Attribution> joined, Attribution attribution) {
        if (!attribution.carried() || attribution.cue().isEmpty()) {
            return -1;
        }
        for (int i = joined.size() - 1; i >= 0; i--) {
            Attribution before = joined.get(i);
            if (before.cue().equals(attribution.cue())) {
                return before.source().equals(attribution.source()) && isSplit(before, attribution) ? i : -1;
            }
        }
        return -1;
    }

    private boolean isSplit(Attribution before, Attribution behind) {
        Span last = before.content().get(before.content().size() - 1);
        Span cue = before.cue().get(0);
        Span next = behind.content().get(0);
        return last.end() <= cue.begin()
                && cue.end() <= next.begin()
                && document.quotedShare(before.content()) == 1
                && document.quotedShare(behind.content()) == 1
                && document.paragraphsIn(last.union(next)).size() == 1
                && followsMark(next);
    }

    /**
     * Whether punctuation precedes the quotation: otherwise it is a title among the reporter's words ("told the program “The Long
     * Road,”", "told Channel Five's “Morning Road”").
     */
    private boolean followsMark(Span quotation) {
        int at = document.tokenAt(quotation.begin());
        if (at == 0) {
            return false;
        }
        Token before = document.tokens().get(at - 1);
        return !Character.isLetterOrDigit(document.text().charAt(before.end() - 1))
                && !before.pos().equals("POS");
    }

    private static Attribution with(Attribution attribution, List<Span> more) {
        List<Span> content = new ArrayList<>(attribution.content());
        content.addAll(more);
        return attribution.withContent(content);
    }
}
