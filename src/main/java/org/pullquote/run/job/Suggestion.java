package org.pullquote.run.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the word that was probably meant. */
final class Suggestion {
    /** A word with more edits is not a typing error. */
    private static final int MAX_EDITS = 3;

    private Suggestion() {}

    /** The nearest of {@code known} by edits (Levenshtein 1966), if it is near. */
    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> edits(word, candidate) <= Math.min(MAX_EDITS, candidate.length() / 2))
                .min(Comparator.comparingInt((String candidate) -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String from, String to) {
        return LevenshteinDistance.getDefaultInstance().apply(from, to);
    }
}
