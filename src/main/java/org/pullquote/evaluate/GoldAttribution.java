package org.pullquote.evaluate;

import java.util.List;
import java.util.Map;
import org.pullquote.model.Span;

/**
 * One attribution as annotated or predicted.
 *
 * @param source the spans of the source; may be empty
 * @param cue the spans of the cue; may be empty
 * @param content the spans of the content
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
