package org.pullquote.model;

/**
 * The tone of a text.
 *
 * @param value P(positive) − P(negative), in [-1, 1]
 * @param label the most probable of the three classes, or {@link ToneLabel#UNSURE}
 */
public record Tone(double value, ToneLabel label) {
    /** The least probability that a class needs to become a text's label. */
    public static final double MIN_SURE = 0.6;

    public Tone {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException("tone outside [-1, 1]: " + value);
        }
    }

    /** The tone of three class probabilities that sum to one. */
    public static Tone of(double negative, double neutral, double positive) {
        ToneLabel label = negative >= MIN_SURE
                ? ToneLabel.NEGATIVE
                : neutral >= MIN_SURE
                        ? ToneLabel.NEUTRAL
                        : positive >= MIN_SURE ? ToneLabel.POSITIVE : ToneLabel.UNSURE;
        return new Tone(Math.max(-1, Math.min(1, positive - negative)), label);
    }
}
