package org.pullquote.model;

import java.util.List;

/**
 * The words that refer to a speaker at one place: "she", "the diplomat", "Zakharova".
 *
 * @param text as written
 * @param spans its position in the article's body (in its title, for a statement of the headline)
 */
public record Mention(String text, List<Span> spans) {
    public Mention {
        spans = List.copyOf(spans);
    }
}
