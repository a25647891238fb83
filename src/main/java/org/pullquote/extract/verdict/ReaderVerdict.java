package org.pullquote.extract.verdict;

import java.util.Map;
import org.pullquote.model.Tier;
import org.pullquote.model.Verdict;

/**
 * Predicts how a reader would classify an attribution: the mean of a multinomial logistic regression over its marks and the
 * tagger's vectors of its parts, and of a {@link ContextNetwork} over the vectors of its words, both trained on articles labelled
 * by readers ({@code src/training/reading}), with calibrated probabilities. The two are averaged before softmax, and the weights of
 * both files halved for it, so that their sums are added. Thread-safe.
 */
public final class ReaderVerdict implements AutoCloseable {
    private final LogisticWeights weights = LogisticWeights.load("verdict.tsv", Tier.values().length);
    private final ContextNetwork network = ContextNetwork.load();
    private final double enough = weights.constant("enough");
    private final double enoughNested = weights.constant("enough_nested");

    private ReaderVerdict() {}

    /** Reads both from the class path. */
    public static ReaderVerdict load() {
        return new ReaderVerdict();
    }

    /** SHA-256 of its files, in hexadecimal, by their names. */
    public Map<String, String> fingerprints() {
        return Map.of("verdict", weights.fingerprint(), "verdict_context", network.fingerprint());
    }

    /**
     * A statement if that is probable enough, else the most probable of the other tiers.
     *
     * @param nested whether the attribution was found inside the content of another
     */
    public Verdict of(VerdictFeatures features, ContextWords words, boolean nested) {
        double[] probabilities = probabilities(features, words);
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

    /** The same for what is certainly a statement, as a turn after its speaker's label in a transcript. */
    public Verdict ofCertain(VerdictFeatures features, ContextWords words) {
        Verdict judged = of(features, words, false);
        return judged.tier().isStatement() ? judged : new Verdict(Tier.SAID, enough);
    }

    /** The probability of each tier, in the order of {@link Tier}. */
    double[] probabilities(VerdictFeatures features, ContextWords words) {
        double[] sums = weights.sums(features);
        float[] scores = network.scores(words);
        for (int tier = 0; tier < sums.length; tier++) {
            sums[tier] += scores[tier];
        }
        return LogisticWeights.softmax(sums);
    }

    @Override
    public void close() {
        network.close();
    }
}
