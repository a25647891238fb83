package org.pullquote.extract.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Gender;

/**
 * A description of a person at one place in the article.
 *
 * @param nouns its head and the broader nouns that may take its place
 * @param gender the gender that the head implies
 * @param shown the office or trade in it, as a table may show it: "spokeswoman for the Department of Justice"; null if there is none
 */
record Role(Set<String> nouns, Gender gender, @Nullable String shown) {
    Role {
        nouns = Set.copyOf(nouns);
    }
}
