package org.pullquote.names;

import java.util.Set;

/**
 * One word for a person, as a title before the name or as a noun in its place.
 *
 * @param gender the gender that it implies
 * @param nouns the nouns that may take its place: of "sen", "senator" and "lawmaker"
 */
public record PersonWord(Gender gender, Set<String> nouns) {
    public PersonWord {
        nouns = Set.copyOf(nouns);
    }
}
