package org.pullquote.evaluate;

import java.util.List;
import java.util.Map;
import org.pullquote.model.Span;

/**
 * One attribution as annotated or predicted.
 *
 * @param source where the source stands in the text, perhaps nowhere
 * @param cue where the cue stands, perhaps nowhere
 * @param content where the content stands
 */
record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    GoldAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    Map<String, List<Span>> roles() {
        return Map.of("source", source, "cue", cue, "content", content);
    }
}
