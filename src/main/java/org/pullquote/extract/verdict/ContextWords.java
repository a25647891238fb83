package org.pullquote.extract.verdict;

import java.util.List;

/**
 * The words of an attribution and around it, for {@link ContextNetwork}, in the order of the text.
 *
 * @param tokens their indexes in the document
 * @param roles what each is to the attribution: a sum of the numbers in {@link ContextReading}
 * @param fromCue how far each is from the first word of the cue, in the steps of {@link ContextReading}
 * @param fromBegin how far from the first word of the content
 * @param fromEnd how far from the last
 * @param vectors the tagger's vector of each, one after another
 */
public record ContextWords(
        List<Integer> tokens,
        List<Integer> roles,
        List<Integer> fromCue,
        List<Integer> fromBegin,
        List<Integer> fromEnd,
        float[] vectors) {
    public ContextWords {
        tokens = List.copyOf(tokens);
        roles = List.copyOf(roles);
        fromCue = List.copyOf(fromCue);
        fromBegin = List.copyOf(fromBegin);
        fromEnd = List.copyOf(fromEnd);
    }
}
