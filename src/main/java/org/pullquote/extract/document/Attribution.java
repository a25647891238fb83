package org.pullquote.extract.document;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * Source, cue and content of one attribution, as spans of the clean text, before anyone asks who the source is.
 *
 * @param source the speaker's mention; empty where the text puts none here
 * @param cue the attributing words; empty where there are none
 * @param content the words attributed, in order; never empty. Quotation marks at its rim are part of it.
 * @param carried whether source and cue are those of an attribution before it ("…," she said. "…")
 * @param addressed whether the cue names an addressee alone ("Governors were warned that …"), so that an empty source means nobody
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean carried, boolean addressed) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    /** An attribution whose cue is not known to name an addressee alone. */
    public Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean carried) {
        this(source, cue, content, carried, false);
    }

    /** The same with a cue that names an addressee alone. */
    public Attribution asAddressed() {
        return new Attribution(source, cue, content, carried, true);
    }

    /** The same with another content. */
    public Attribution withContent(List<Span> other) {
        return new Attribution(source, cue, other, carried, addressed);
    }

    /** The same with another cue. */
    public Attribution withCue(List<Span> other) {
        return new Attribution(source, other, content, carried, addressed);
    }

    /** Of those in a list that have a longer content the one with the shortest that holds this cue; null if none does. */
    public @Nullable Attribution holder(List<Attribution> attributions) {
        return cue.isEmpty() ? null : holder(attributions, cue.get(0), this);
    }

    /** The attribution with the shortest content that holds a cue; null if none does. */
    public static @Nullable Attribution holder(List<Attribution> attributions, Span cue) {
        return holder(attributions, cue, null);
    }

    private static @Nullable Attribution holder(List<Attribution> attributions, Span cue, @Nullable Attribution own) {
        return attributions.stream()
                .filter(attribution -> (own == null || attribution.length() > own.length())
                        && attribution.content().stream().anyMatch(span -> span.contains(cue)))
                .min(Comparator.comparingInt(Attribution::length))
                .orElse(null);
    }

    /** Characters of the content. */
    public int length() {
        return content.stream().mapToInt(Span::length).sum();
    }

    /** Where it begins in the text: the first character of its content. */
    public int begin() {
        return content.get(0).begin();
    }
}
