package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.ExtractionRules;

/** Rules that are tried in order, the most certain first, until one resolves the speaker. */
final class SpeakerSieves<T> {
    private final List<SpeakerSieve<T>> sieves;

    SpeakerSieves(ExtractionRules rules, List<SpeakerSieve<T>> sieves) {
        this.sieves = sieves.stream().filter(sieve -> rules.uses(sieve.rule())).toList();
    }

    /** The answer of the first rule that applies, with the rule; null if none applies. */
    @Nullable
    ResolvedSpeaker read(T what) {
        for (SpeakerSieve<T> sieve : sieves) {
            ResolvedSpeaker resolved = sieve.reading().apply(what);
            if (resolved != null) {
                return resolved.by(sieve.rule());
            }
        }
        return null;
    }

    /** The answer of the first rule that applies; unsure if none applies. */
    ResolvedSpeaker readOrUnsure(T what) {
        ResolvedSpeaker read = read(what);
        return read == null ? ResolvedSpeaker.unsure() : read;
    }
}
