package org.pullquote.run.job;

/**
 * The limits of a job.
 *
 * @param words articles with more words are rejected; at least 1
 * @param seconds articles that take longer to annotate are rejected; at least 1
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
