package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/**
 * Extends a content to the end of its cue's sentence, if the tagger ended it in the middle and gave the rest of the sentence
 * to a cue in another sentence ("The Bell says the board met, but
 * nobody knows why. According to the paper, …").
 */
final class SentenceRest {
    private SentenceRest() {}

    static List<Attribution> returned(Document document, List<Attribution> attributions) {
        List<Attribution> mended = new ArrayList<>(attributions);
        for (int i = 0; i < mended.size(); i++) {
            Attribution taker = mended.get(i);
            for (int j = 0; j < mended.size() && taker.content().size() > 1; j++) {
                Span rest = taker.content().get(0);
                Attribution owner = mended.get(j);
                if (j != i && isRest(document, rest, taker, owner)) {
                    mended.set(j, withRest(owner, rest));
                    taker = taker.withContent(
                            taker.content().subList(1, taker.content().size()));
                    mended.set(i, taker);
                }
            }
        }
        return mended;
    }

    /** Whether only white space separates the owner's content from the rest, in a sentence with the owner's cue, not the taker's. */
    private static boolean isRest(Document document, Span rest, Attribution taker, Attribution owner) {
        Span last = owner.content().get(owner.content().size() - 1);
        return !owner.cue().isEmpty()
                && !taker.cue().isEmpty()
                && document.touch(last, rest)
                && sentenceOf(document, last) == sentenceOf(document, rest)
                && sentenceOf(document, owner.cue().get(0)) == sentenceOf(document, rest)
                && sentenceOf(document, taker.cue().get(0)) != sentenceOf(document, rest);
    }

    private static Attribution withRest(Attribution owner, Span rest) {
        List<Span> content = new ArrayList<>(owner.content());
        Span last = content.remove(content.size() - 1);
        content.add(last.union(rest));
        return owner.withContent(content);
    }

    private static int sentenceOf(Document document, Span span) {
        int token = document.tokenAt(span.begin());
        return token < document.tokens().size() ? document.sentenceOf(token).first() : -1;
    }
}
