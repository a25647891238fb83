package org.pullquote.extract.document;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * Source, cue and content of one attribution, as spans of the clean text, before the source is resolved.
 *
 * @param source the speaker's mention; empty if the text has none here
 * @param cue the attributing words; empty where there are none
 * @param content the words attributed, in order; never empty. Quotation marks at its ends are part of it.
 * @param carried whether source and cue are those of an attribution before it ("…," she said. "…")
 * @param addressed whether the cue names only an addressee ("Governors were warned that …"), so that an empty source means nobody
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

    /** An attribution whose cue is not known to name only an addressee. */
    public Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean carried) {
        this(source, cue, content, carried, false);
    }

    /** The same with a cue that names only an addressee. */
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

    /** Of the attributions with a longer content than this, the one with the shortest that contains this cue; null if there is none. */
    public @Nullable Attribution holder(List<Attribution> attributions) {
        return cue.isEmpty() ? null : holder(attributions, cue.get(0), this);
    }

    /** The attribution with the shortest content that contains a cue; null if there is none. */
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

    /** Whether a part of the content overlaps the span. */
    public boolean isInContent(Span span) {
        return content.stream().anyMatch(span::overlaps);
    }

    /** Characters of the content. */
    public int length() {
        return content.stream().mapToInt(Span::length).sum();
    }

    /** Where it begins in the text: the first character of its content. */
    public int begin() {
        return content.get(0).begin();
    }

    /** Where its cue begins; where there is none, its content. */
    public int anchor() {
        return cue.isEmpty() ? begin() : cue.get(0).begin();
    }
}
