package org.pullquote.extract.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/**
 * Takes the subject of a passive cue out of the source: it is the addressee, not the speaker ("Governors were warned that …").
 * The source of such a cue is the agent after "by", or missing.
 */
final class PassiveCue {
    /** Verbs whose object is the addressee or the topic. */
    private static final Set<String> TOLD = WordClass.ADDRESSING.words();

    private final CuePhrases cues;
    private final Document document;

    PassiveCue(Document document, CuePhrases cues) {
        this.document = document;
        this.cues = cues;
    }

    /** The attribution with the right source. */
    Attribution corrected(Attribution attribution) {
        Token verb = verb(document, attribution);
        boolean told = verb != null
                && document.tokens(attribution.source()).stream()
                        .anyMatch(token ->
                                token.head() == verb.index() && token.relation().equals("nsubj:pass"));
        if (!told || verb == null) {
            return attribution;
        }
        List<Span> agent = cues.at(verb).source().stream()
                .filter(span -> attribution.content().stream().noneMatch(span::overlaps))
                .toList();
        return new Attribution(agent, attribution.cue(), attribution.content(), attribution.carried());
    }

    /** The attribution, marked as addressed if its cue is passive: then the text names the addressee, not the speaker. */
    Attribution marked(Attribution attribution) {
        return verb(document, attribution) == null ? attribution : attribution.asAddressed();
    }

    /** The cue's passive verb of telling, or null. "He's called for …" may be a perfect, so it does not count as passive. */
    private static @Nullable Token verb(Document document, Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        for (Token verb : cue) {
            boolean passive = cue.stream()
                    .anyMatch(token -> token.head() == verb.index()
                            && token.relation().equals("aux:pass")
                            && Character.isLetter(token.text().codePointAt(0)));
            if (passive && TOLD.contains(verb.lemma())) {
                return verb;
            }
        }
        return null;
    }
}
