package org.pullquote.run.job;

/**
 * What a job puts up with.
 *
 * @param words an article of more is rejected, at least 1
 * @param seconds an article that takes longer to annotate is rejected, at least 1
 * @param run what is expected of the whole collection
 */
public record JobLimits(int words, int seconds, RunLimits run) {
    public static final JobLimits DEFAULT = new JobLimits(20_000, 120, RunLimits.DEFAULT);

    public JobLimits {
        if (words < 1 || seconds < 1) {
            throw new IllegalArgumentException("limits of " + words + " words, " + seconds + " s");
        }
    }
}
