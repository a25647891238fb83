package org.pullquote.extract.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/**
 * A cue in its sentence, with its source.
 *
 * @param verb its head
 * @param first index of its first token
 * @param last index of its last token
 * @param span the words
 * @param lemma base form of its head, with a particle where it has one
 * @param subject head of the source, or null where the text gives none
 * @param source the source's mention; empty where there is none
 */
record CuePhrase(
        Token verb,
        int first,
        int last,
        Span span,
        String lemma,
        @Nullable Token subject,
        List<Span> source) {
    /** Whether it is the dash before a signature; a signed quotation has no other source. */
    boolean isSignature() {
        return !verb.isWord();
    }
}
