package org.pullquote.extract.verdict;

import java.util.List;

/**
 * What {@link ReaderVerdict} is told of an attribution.
 *
 * @param marks what holds of it, each as a name: "lemma=say", "order=cue-content"; none twice
 * @param vector what the tagger makes of its words
 */
public record VerdictFeatures(List<String> marks, float[] vector) {
    public VerdictFeatures {
        marks = List.copyOf(marks);
    }
}
