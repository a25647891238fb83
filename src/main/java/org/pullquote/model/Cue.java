package org.pullquote.model;

import java.util.List;

/**
 * The words that attribute content to a speaker.
 *
 * @param text as written: "said", "has asked", "According to"
 * @param lemma the base form of its head, lower case: "say", "ask", "according to"
 * @param spans its position in the article's body (in its title, for a statement of the headline)
 * @param stance what it implies about the content
 */
public record Cue(String text, String lemma, List<Span> spans, Stance stance) {
    public Cue {
        spans = List.copyOf(spans);
    }
}
