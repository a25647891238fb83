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
 * Takes the subject of a passive cue, or of "heard", out of the source: it is the addressee, not the speaker ("Governors were warned
 * that …", "The court heard that …"). The source of such a cue is the agent after "by", or missing.
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

    /** Whether the subject of the verb is told something by somebody else: "The court heard that …". */
    static boolean isHeard(Token verb) {
        return verb.isVerb() && verb.lemma().equals("hear");
    }

    /** The attribution with the right source. */
    Attribution corrected(Attribution attribution) {
        Token verb = verb(document, attribution);
        String subject = verb != null && isHeard(verb) ? "nsubj" : "nsubj:pass";
        boolean told = verb != null
                && document.tokens(attribution.source()).stream()
                        .anyMatch(token ->
                                token.head() == verb.index() && token.relation().equals(subject));
        if (!told || verb == null) {
            return attribution;
        }
        List<Span> agent = isHeard(verb)
                ? List.of()
                : cues.at(verb).source().stream()
                        .filter(span -> !attribution.isInContent(span))
                        .toList();
        return new Attribution(agent, attribution.cue(), attribution.content(), attribution.carried());
    }

    /** The attribution, marked as addressed if its cue is passive or "heard": then the text names the addressee, not the speaker. */
    Attribution marked(Attribution attribution) {
        return verb(document, attribution) == null ? attribution : attribution.asAddressed();
    }

    /** The cue's passive verb of telling or "heard", or null. "He's called for …" may be a perfect, so it does not count as passive. */
    private static @Nullable Token verb(Document document, Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        for (Token verb : cue) {
            if (isHeard(verb)) {
                return verb;
            }
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
