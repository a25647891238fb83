package org.pullquote.model;

/**
 * The tone of a text.
 *
 * @param value P(positive) − P(negative), in [-1, 1]
 * @param label the most probable of the three classes
 */
public record Tone(double value, ToneLabel label) {
    public Tone {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException("tone outside [-1, 1]: " + value);
        }
    }

    /** The tone of three class probabilities that sum to one. */
    public static Tone of(double negative, double neutral, double positive) {
        ToneLabel label = negative > neutral && negative >= positive
                ? ToneLabel.NEGATIVE
                : positive > neutral ? ToneLabel.POSITIVE : ToneLabel.NEUTRAL;
        return new Tone(Math.max(-1, Math.min(1, positive - negative)), label);
    }
}
