package org.pullquote.run.job;

import org.jspecify.annotations.Nullable;

/**
 * What a job expects of a whole collection. A run that exceeds one of these limits still publishes, and reports it.
 *
 * @param rejected the largest share of records that may be rejected, in [0, 1]
 * @param articles the fewest articles, or null for any number
 * @param statements the fewest statements per article, on average, or null
 * @param withoutSpeaker the largest share of statements whose speaker is unknown, in [0, 1], or null
 * @param daysMissing the most days without an article between the first day and the last, or null
 */
public record RunLimits(
        double rejected,
        @Nullable Integer articles,
        @Nullable Double statements,
        @Nullable Double withoutSpeaker,
        @Nullable Integer daysMissing) {
    public static final RunLimits DEFAULT = new RunLimits(0.1, null, null, null, null);

    public RunLimits {
        if (!(rejected >= 0 && rejected <= 1)) {
            throw new IllegalArgumentException("a share of " + rejected);
        }
    }
}
