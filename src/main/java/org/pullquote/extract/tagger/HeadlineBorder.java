package org.pullquote.extract.tagger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** Keeps each attribution within the headline or within the body. */
public final class HeadlineBorder {
    private final Span headline;
    private final Span body;

    public HeadlineBorder(Document document) {
        int end = document.headline() ? document.paragraphs().get(0).end() : 0;
        headline = new Span(0, end);
        body = new Span(end, document.text().length());
    }

    /** The part of the attribution on the side of its cue, or of its content if it has no cue; null if that has no content. */
    @Nullable
    public Attribution onOneSide(Attribution attribution) {
        int begin = attribution.cue().isEmpty()
                ? attribution.begin()
                : attribution.cue().get(0).begin();
        Span side = begin < headline.end() ? headline : body;
        List<Span> content = within(side, attribution.content());
        return content.isEmpty()
                ? null
                : new Attribution(
                        within(side, attribution.source()),
                        within(side, attribution.cue()),
                        content,
                        attribution.carried());
    }

    /** The same for a tagged cue, which is kept even without content. */
    TaggedCue onOneSide(TaggedCue tagged) {
        Span side = tagged.cue().begin() < headline.end() ? headline : body;
        return new TaggedCue(
                within(side, tagged.source()),
                tagged.cue(),
                within(side, tagged.content()),
                within(side, tagged.claimed()));
    }

    private static List<Span> within(Span side, List<Span> spans) {
        return spans.stream().filter(side::contains).toList();
    }
}
