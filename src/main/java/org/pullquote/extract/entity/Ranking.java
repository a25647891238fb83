package org.pullquote.extract.entity;

import java.util.List;

/**
 * Everybody whom one mention may mean, with what speaks for each.
 *
 * @param kind of the mention: "he", "person", "body", …
 * @param choices in the order of the article; among them nobody whom it names, and the answer of the rules
 * @param best the index of the choice with the highest probability
 */
public record Ranking(String kind, List<Choice> choices, int best) {
    public Ranking {
        choices = List.copyOf(choices);
    }

    /**
     * One of them.
     *
     * @param meant who would speak; nobody has no name
     * @param marks what speaks for or against it, each as a name
     * @param probability that the mention means it, in [0, 1]
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
