package org.pullquote.extract.verdict;

/**
 * The probability that a speaker is right: a logistic regression over {@link SpeakerMarks}, trained on articles that were read by hand
 * ({@code src/training/reading}), calibrated. Immutable.
 */
public final class SpeakerConfidence {
    private final LogisticWeights weights = LogisticWeights.load("speaker-confidence.tsv", 2);
    private final double enough = weights.constant("enough");

    private SpeakerConfidence() {}

    /** The one of this JVM: loaded by the first caller, shared by all. */
    public static SpeakerConfidence shared() {
        return Shared.CONFIDENCE;
    }

    private static final class Shared {
        static final SpeakerConfidence CONFIDENCE = new SpeakerConfidence();
    }

    /** SHA-256 of its weights, in hexadecimal. */
    public String fingerprint() {
        return weights.fingerprint();
    }

    /** The probability that the speaker is right, in [0, 1]. */
    public double of(VerdictFeatures features) {
        return weights.probabilities(features)[1];
    }

    /** From which probability on a name is printed. */
    public double enough() {
        return enough;
    }
}
