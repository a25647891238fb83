package org.pullquote.model;

/**
 * What a reader would likely take an attribution for.
 *
 * @param tier what it is taken for
 * @param said the probability that it is a statement, in [0, 1]
 */
public record Verdict(Tier tier, double said) {
    /** Certainly a statement. */
    public static final Verdict SAID = new Verdict(Tier.SAID, 1);

    /** The same with another tier. */
    public Verdict as(Tier other) {
        return new Verdict(other, said);
    }
}
