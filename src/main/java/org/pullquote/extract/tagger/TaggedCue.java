package org.pullquote.extract.tagger;

import java.util.List;
import org.pullquote.model.Span;

/**
 * A cue with the words that the tagger assigns to it.
 *
 * @param source the run of source words nearest to it, if any
 * @param cue the attributing words
 * @param content the words attributed, in order; empty if the tagger finds none, or assigns all of them to another cue
 * @param claimed the same with the words that were assigned to another cue
 */
record TaggedCue(List<Span> source, Span cue, List<Span> content, List<Span> claimed) {
    TaggedCue {
        source = List.copyOf(source);
        content = List.copyOf(content);
        claimed = List.copyOf(claimed);
    }

    TaggedCue withContent(List<Span> other) {
        return new TaggedCue(source, cue, other, claimed);
    }
}
