package org.pullquote.estimate;

import org.apache.commons.math3.special.Erf;

/**
 * How much more a word is used here than elsewhere: the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi
 * &amp; Quinn (2008), <em>Fightin' Words: lexical feature selection and evaluation for identifying the content of political
 * conflict</em>. The prior pulls both sides toward the word's share of all uses, so that rare words do not stand out.
 *
 * @param value the logarithm of the odds here over those elsewhere
 * @param z the value over its standard error
 */
public record LogOdds(double value, double z) {
    /**
     * @param here uses of the word here
     * @param ofHere uses of all words here
     * @param elsewhere uses of the word elsewhere
     * @param ofElsewhere uses of all words elsewhere
     * @param share the word's share of all uses, above 0 and below 1
     * @param strength the weight of the prior, in uses of all words
     */
    public static LogOdds of(long here, long ofHere, long elsewhere, long ofElsewhere, double share, double strength) {
        double prior = share * strength;
        double value = logOdds(here + prior, ofHere + strength) - logOdds(elsewhere + prior, ofElsewhere + strength);
        double variance = 1 / (here + prior) + 1 / (elsewhere + prior);
        return new LogOdds(value, value / Math.sqrt(variance));
    }

    /** The probability of a z at least as far from 0 if the word were equally frequent on both sides, by the normal distribution. */
    public double p() {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    private static double logOdds(double uses, double of) {
        return StrictMath.log(uses / (of - uses));
    }
}
