package org.pullquote.extract.verdict;

import java.util.List;

/**
 * The features of an attribution for {@link ReaderVerdict}.
 *
 * @param marks the names of the marks that apply: "lemma=say", "order=before"; none twice
 * @param vector the tagger's vectors of its words
 */
public record VerdictFeatures(List<String> marks, float[] vector) {
    public VerdictFeatures {
        marks = List.copyOf(marks);
    }
}
