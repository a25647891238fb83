package org.pullquote.read.export;

import java.util.List;
import java.util.Map;

/** A story of the CNN and Daily Mail corpus: it has no headline, and ends with highlights that somebody else wrote. */
final class HighlightedStory {
    private HighlightedStory() {}

    static List<Map<String, Object>> documents(String text) {
        int end = text.indexOf("\n@highlight");
        return List.of(
                Labels.fields("body", text.substring(0, end < 0 ? 0 : end).strip()));
    }
}
