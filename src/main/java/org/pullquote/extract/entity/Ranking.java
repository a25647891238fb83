package org.pullquote.extract.entity;

import java.util.List;

/**
 * The candidates for one mention, with the marks of each.
 *
 * @param kind the kind of the mention: "he", "person", "body", …
 * @param choices the candidates in text order, including nobody named in the article and the answer of the rules
 * @param best the index of the choice with the highest probability
 */
public record Ranking(String kind, List<Choice> choices, int best) {
    public Ranking {
        choices = List.copyOf(choices);
    }

    /**
     * One candidate.
     *
     * @param meant the speaker if this is chosen; without a name for nobody
     * @param marks the names of the marks for or against it
     * @param probability the probability that the mention means it, in [0, 1]
     */
    public record Choice(ResolvedSpeaker meant, List<String> marks, double probability) {
        public Choice {
            marks = List.copyOf(marks);
        }
    }

    /** The probability of the best choice. */
    public double probability() {
        return choices.get(best).probability();
    }
}
