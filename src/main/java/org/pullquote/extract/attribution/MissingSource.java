package org.pullquote.extract.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/** Fills in a source that is missing or begins inside a word: if the cue is an active verb, its subject becomes the source. */
final class MissingSource {
    private final Document document;
    private final CuePhrases cues;

    MissingSource(Document document, CuePhrases cues) {
        this.document = document;
        this.cues = cues;
    }

    Attribution filled(Attribution attribution) {
        boolean missing =
                attribution.source().isEmpty() || isCut(attribution.source().get(0));
        Token verb = missing && !attribution.carried() ? verb(attribution.cue()) : null;
        if (verb == null || PassiveCue.isHeard(verb) || cues.isPassive(verb)) {
            return attribution;
        }
        CuePhrase phrase = cues.at(ruling(verb));
        Token subject = phrase.subject();
        List<Span> source = subject != null && subject.isVerb() ? List.of() : phrase.source();
        boolean apart = source.stream().noneMatch(span -> overlaps(span, attribution));
        return source.isEmpty() || !apart
                ? attribution
                : new Attribution(source, attribution.cue(), attribution.content(), false);
    }

    /** Whether the span begins inside a word: "A.C.P." of "N.A.A.C.P.". */
    private boolean isCut(Span source) {
        int next = document.tokenAt(source.begin());
        return next > 0 && document.tokens().get(next - 1).end() > source.begin();
    }

    private static boolean overlaps(Span source, Attribution attribution) {
        return attribution.isInContent(source) || attribution.cue().stream().anyMatch(source::overlaps);
    }

    /** The verb itself; for a participle that the parser labels as the marker of a clause, the verb that governs it. */
    private Token ruling(Token verb) {
        Token at = verb;
        for (int step = 0; step < 2 && verb.relation().equals("mark") && at.head() >= 0; step++) {
            at = document.tokens().get(at.head());
        }
        return at;
    }

    /** The last verb of the cue. */
    private @Nullable Token verb(List<Span> cue) {
        Token verb = null;
        for (Token token : document.tokens(cue)) {
            verb = token.isVerb() ? token : verb;
        }
        return verb;
    }
}
