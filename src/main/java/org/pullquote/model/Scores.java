package org.pullquote.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores that the models give a statement.
 *
 * @param tone sentiment of the content alone
 * @param contextTone sentiment of the reporter's words around it, or null where there are too few
 * @param loaded probability that the content's language is loaded, in [0, 1]
 * @param contextLoaded the same for the reporter's words, or null where there are too few
 * @param loadedWords the loaded words of the content, in order
 * @param contextLoadedWords the loaded words among the reporter's, in order
 * @param frames the probability of every {@link Frame} that it is the main one; the sum is at most one
 */
public record Scores(
        Tone tone,
        @Nullable Tone contextTone,
        double loaded,
        @Nullable Double contextLoaded,
        List<LoadedWord> loadedWords,
        List<LoadedWord> contextLoadedWords,
        Map<Frame, Double> frames) {
    public Scores {
        loadedWords = List.copyOf(loadedWords);
        contextLoadedWords = List.copyOf(contextLoadedWords);
        EnumMap<Frame, Double> ordered = new EnumMap<>(Frame.class);
        ordered.putAll(frames);
        frames = Collections.unmodifiableMap(ordered);
    }
}
