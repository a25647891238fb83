package org.pullquote.model;

import org.jspecify.annotations.Nullable;

/**
 * A person, organization or place that a statement's content names.
 *
 * @param name as fully as the article names it
 * @param kind "person", "organization" or "place"
 * @param span its position in the statement's {@code content}
 * @param tone the tone toward it, or null before scoring
 */
public record Target(
        String name, String kind, Span span, @Nullable Tone tone) {
    /** The same target with its tone. */
    public Target withTone(Tone newTone) {
        return new Target(name, kind, span, newTone);
    }
}
