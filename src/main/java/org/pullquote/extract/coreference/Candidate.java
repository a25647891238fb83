package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.EntityType;
import org.pullquote.extract.entity.Person;
import org.pullquote.model.Speaker;

/**
 * A person or thing in an article that a mention without a name may mean.
 *
 * @param speaker the candidate as it would be printed
 * @param person the person, where it is one
 * @param type what it is
 * @param places its mentions, by name or by a noun or pronoun that the rules resolve to it, in text order
 * @param named how often it is mentioned by name
 * @param words of its name, or of the roles of a person, in lower case
 */
record Candidate(
        Speaker speaker, @Nullable Person person, EntityType type, List<Place> places, int named, Set<String> words) {
    /**
     * Tokens {@code [first, last)}.
     *
     * @param byName whether the tokens are a name
     */
    record Place(int first, int last, boolean byName) {
        int head() {
            return last - 1;
        }
    }

    Candidate {
        places = List.copyOf(places);
        words = Set.copyOf(words);
    }

    boolean isPerson() {
        return person != null;
    }

    /** Whether a rule's answer is this candidate. */
    boolean is(@Nullable Speaker other) {
        return other != null
                && other.kind() == speaker.kind()
                && speaker.name() != null
                && speaker.name().equals(other.name());
    }
}
