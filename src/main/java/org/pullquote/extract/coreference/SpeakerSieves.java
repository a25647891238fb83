package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.ExtractionRules;

/** Rules that are asked one after the other, the most certain first, until one says who speaks. */
final class SpeakerSieves<T> {
    private final List<SpeakerSieve<T>> sieves;

    SpeakerSieves(ExtractionRules rules, List<SpeakerSieve<T>> sieves) {
        this.sieves = sieves.stream().filter(sieve -> rules.uses(sieve.rule())).toList();
    }

    /** What the first rule that applies says, with its name; null if none applies. */
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

    /** What the first rule that applies says; unsure if none applies. */
    ResolvedSpeaker readOrUnsure(T what) {
        ResolvedSpeaker read = read(what);
        return read == null ? ResolvedSpeaker.unsure() : read;
    }
}
