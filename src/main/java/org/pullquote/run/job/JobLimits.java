package org.pullquote.run.job;

/**
 * What a job puts up with.
 *
 * @param words an article of more is rejected, at least 1
 * @param seconds an article that takes longer to annotate is rejected, at least 1
 * @param rejected the share of records that may be rejected before the run counts as done with too many, in [0, 1]
 */
public record JobLimits(int words, int seconds, double rejected) {
    public static final JobLimits DEFAULT = new JobLimits(20_000, 120, 0.1);

    public JobLimits {
        if (words < 1 || seconds < 1 || !(rejected >= 0 && rejected <= 1)) {
            throw new IllegalArgumentException("limits of " + words + " words, " + seconds + " s, " + rejected);
        }
    }
}
