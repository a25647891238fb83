package org.pullquote.extract.entity;

import java.util.Set;
import org.pullquote.names.Gender;

/**
 * A description of a person at one place in the article.
 *
 * @param text the description as written, without article: "spokeswoman for the Department of Justice"
 * @param nouns its head and the broader nouns that may take its place
 * @param gender the gender that the head implies
 * @param shown whether the text may be shown as a speaker's role
 */
record Role(String text, Set<String> nouns, Gender gender, boolean shown) {
    Role {
        nouns = Set.copyOf(nouns);
    }
}
