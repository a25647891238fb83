package org.pullquote.extract.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of an organization or outlet at its place.
 *
 * @param words of the name in full
 * @param outlet the name of the outlet that it is, or null
 */
record NamedBody(
        int first, int last, List<String> words, @Nullable String outlet) {
    /** Words in lower case inside such names. */
    static final Set<String> INNER = Set.of("of", "for", "and", "&", "the", "on");

    String text() {
        return String.join(" ", words);
    }
}
