package org.pullquote.extract.coreference;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Speaker;

/** Who spoke before a mention. */
final class SpokenBefore {
    private final Map<Speaker, Integer> times = new HashMap<>();
    private final Map<String, Speaker> byNoun = new HashMap<>();
    private @Nullable Speaker last;
    private int at;
    private int paragraph;

    /**
     * Notes a speaker.
     *
     * @param noun the noun of the mention, or empty
     * @param token where the mention begins
     */
    void note(@Nullable Speaker speaker, String noun, int token, int inParagraph) {
        last = speaker;
        at = token;
        paragraph = inParagraph;
        if (speaker != null && speaker.name() != null) {
            times.merge(speaker, 1, Integer::sum);
            byNoun.put(noun, speaker);
        } else {
            byNoun.remove(noun);
        }
    }

    boolean isLast(Candidate candidate) {
        return candidate.is(last);
    }

    /** Where the last mention begins. */
    int at() {
        return at;
    }

    int paragraph() {
        return paragraph;
    }

    int times(Candidate candidate) {
        return times.entrySet().stream()
                .filter(entry -> candidate.is(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether the noun meant this candidate when it last was the mention of a speaker. */
    boolean calledSo(String noun, Candidate candidate) {
        return candidate.is(byNoun.get(noun));
    }
}
