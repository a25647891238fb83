package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.model.Span;

/**
 * Completes what an outlet is reported to relay: "<em>“We lost,” Lund said</em>, according to the Gazette." The tagger gives the outlet
 * only "Lund said", which is no statement. The outlet's content is all of it, and Lund's statement is inside; a quotation that follows
 * ("… the Gazette. <em>“We will be back.”</em>") is Lund's, too.
 */
final class RelayedSpeech {
    private final Document document;

    private RelayedSpeech(Document document) {
        this.document = document;
    }

    static List<Attribution> completed(Document document, List<Attribution> all) {
        RelayedSpeech relayed = new RelayedSpeech(document);
        List<Attribution> completed = new ArrayList<>(all);
        for (int i = 0; i < all.size(); i++) {
            int told = relayed.relayedBy(all.get(i), all);
            if (told >= 0) {
                Attribution inner = all.get(told);
                completed.set(i, relayed.outer(all.get(i), inner));
                completed.set(told, relayed.withRest(inner, all.get(i)));
            }
        }
        return completed;
    }

    /** The index of the attribution whose source and cue alone are what this one reports, before its own cue; −1 if there is none. */
    private int relayedBy(Attribution outlet, List<Attribution> all) {
        if (outlet.cue().size() != 1 || outlet.carried()) {
            return -1;
        }
        Span words = outlet.content().get(0);
        if (words.end() > outlet.cue().get(0).begin()
                || sentenceAt(words) != sentenceAt(outlet.cue().get(0))) {
            return -1;
        }
        for (int i = 0; i < all.size(); i++) {
            Attribution inner = all.get(i);
            if (inner != outlet
                    && inner.cue().size() == 1
                    && !inner.carried()
                    && words.contains(inner.cue().get(0))
                    && !inner.isInContent(words)
                    && before(words, inner) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The part of the content right before these words; null if it is not there. */
    private @Nullable Span before(Span words, Attribution inner) {
        return inner.content().stream()
                .filter(part -> part.end() <= words.begin()
                        && !document.hasWords(new Span(part.end(), words.begin()))
                        && document.paragraphsIn(part.union(words)).size() == 1)
                .findFirst()
                .orElse(null);
    }

    private Attribution outer(Attribution outlet, Attribution inner) {
        Span words = outlet.content().get(0);
        Span part = before(words, inner);
        List<Span> content = new ArrayList<>();
        inner.content().stream()
                .filter(other -> !other.equals(part) && other.end() <= words.begin())
                .forEach(content::add);
        content.add(part == null ? words : part.union(words));
        content.addAll(outlet.content().subList(1, outlet.content().size()));
        return outlet.withContent(content);
    }

    /** The inner attribution with the quotations right behind the outlet's cue, in the same paragraph. */
    private Attribution withRest(Attribution inner, Attribution outlet) {
        List<Span> content = new ArrayList<>(inner.content());
        for (Span rest : outlet.content().subList(1, outlet.content().size())) {
            boolean quoted = document.quotedShare(List.of(rest)) == 1
                    && document.quotedShare(inner.content()) == 1
                    && rest.begin() > outlet.cue().get(0).end()
                    && document.paragraphsIn(outlet.cue().get(0).union(rest)).size() == 1;
            if (quoted && !inner.isInContent(rest)) {
                content.add(rest);
            }
        }
        return inner.withContent(content);
    }

    private Sentence sentenceAt(Span span) {
        return document.sentenceOf(document.tokenAt(span.begin()));
    }
}
