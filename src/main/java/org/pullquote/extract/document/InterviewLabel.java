package org.pullquote.extract.document;

import java.util.Set;
import java.util.regex.Pattern;

/** The words that label questions and answers in an interview: "Q: …", "Answer: …". */
public final class InterviewLabel {
    private static final Set<String> QUESTIONS = Set.of("Q", "Question", "QUESTION");
    private static final Set<String> ANSWERS = Set.of("A", "Answer", "ANSWER");

    private static final Pattern OPENING =
            Pattern.compile("(?:" + String.join("|", QUESTIONS) + "|" + String.join("|", ANSWERS) + ")[:.]");

    private InterviewLabel() {}

    /** Whether the words label a question or an answer. */
    public static boolean isOne(String label) {
        return QUESTIONS.contains(label) || isAnswer(label);
    }

    /** Whether the words label an answer. */
    public static boolean isAnswer(String label) {
        return ANSWERS.contains(label);
    }

    /** Whether a paragraph begins with such a label. */
    public static boolean opens(String paragraph) {
        return OPENING.matcher(paragraph).lookingAt();
    }
}
