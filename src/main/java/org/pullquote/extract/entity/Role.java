package org.pullquote.extract.entity;

import java.util.Set;
import org.pullquote.names.Gender;

/**
 * What the article says at one place that a person is.
 *
 * @param text the description as written, without article: "spokeswoman for the Department of Justice"
 * @param nouns its head and the broader nouns that may take its place
 * @param gender what the head tells of the gender
 * @param shown whether the text may stand as a speaker's role
 */
record Role(String text, Set<String> nouns, Gender gender, boolean shown) {
    Role {
        nouns = Set.copyOf(nouns);
    }
}
