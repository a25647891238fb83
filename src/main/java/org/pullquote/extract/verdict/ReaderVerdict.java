package org.pullquote.extract.verdict;

import org.pullquote.model.Tier;
import org.pullquote.model.Verdict;

/**
 * Predicts how a reader would classify an attribution: a multinomial logistic regression over its marks and the tagger's vectors
 * of its words, trained on articles annotated by hand ({@code src/training/reading}), with calibrated probabilities. Immutable.
 */
public final class ReaderVerdict {
    private final LogisticWeights weights = LogisticWeights.load("verdict.tsv", Tier.values().length);
    private final double enough = weights.constant("enough");
    private final double enoughNested = weights.constant("enough_nested");

    private ReaderVerdict() {}

    /** Reads the weights from the class path. */
    public static ReaderVerdict load() {
        return new ReaderVerdict();
    }

    /** SHA-256 of its weights, in hexadecimal. */
    public String fingerprint() {
        return weights.fingerprint();
    }

    /**
     * A statement if that is probable enough, else the most probable of the other tiers.
     *
     * @param nested whether the attribution was found inside the content of another
     */
    public Verdict of(VerdictFeatures features, boolean nested) {
        double[] probabilities = probabilities(features);
        double said = probabilities[Tier.SAID.ordinal()] + probabilities[Tier.NESTED.ordinal()];
        Tier best = said >= (nested ? enoughNested : enough) ? Tier.SAID : Tier.NOTHING;
        for (Tier tier : Tier.values()) {
            boolean open = tier.isStatement() == best.isStatement();
            if (open && probabilities[tier.ordinal()] > probabilities[best.ordinal()]) {
                best = tier;
            }
        }
        return new Verdict(best, Math.min(1, said));
    }

    /** The same for a turn after its speaker's label in a transcript, which is always a statement. */
    public Verdict ofTurn(VerdictFeatures features) {
        Verdict judged = of(features, false);
        return judged.tier().isStatement() ? judged : new Verdict(Tier.SAID, enough);
    }

    /** The probability of each tier, in the order of {@link Tier}. */
    double[] probabilities(VerdictFeatures features) {
        return weights.probabilities(features);
    }
}
