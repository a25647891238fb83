package org.pullquote.extract.verdict;

/**
 * The probability that a speaker is right: a logistic regression over {@link SpeakerMarks}, trained on articles labelled by readers
 * ({@code src/training/reading}), calibrated. Immutable.
 */
public final class SpeakerConfidence {
    private final LogisticWeights weights = LogisticWeights.load("speaker-confidence.tsv", 2);
    private final double enough = weights.constant("enough");

    private SpeakerConfidence() {}

    /** Reads the weights from the class path. */
    public static SpeakerConfidence load() {
        return new SpeakerConfidence();
    }

    /** SHA-256 of its weights, in hexadecimal. */
    public String fingerprint() {
        return weights.fingerprint();
    }

    /** The probability that the speaker is right, in [0, 1]. */
    public double of(VerdictFeatures features) {
        return weights.probabilities(features)[1];
    }

    /** The same if a turn's label gives the speaker, or the mention gives all speakers by name: at least the probability from which a name is printed. */
    public double ofNamed(VerdictFeatures features) {
        return Math.max(enough, of(features));
    }

    /** The probability from which a name is printed. */
    public double enough() {
        return enough;
    }
}
