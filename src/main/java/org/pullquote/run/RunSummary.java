package org.pullquote.run;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection;

/**
 * What a run did.
 *
 * @param output the folder that the tables are published in
 * @param read records read; always {@code analysed + rejected}
 * @param analysed articles in the tables
 * @param rejected rows of the rejects table
 * @param rejectedByReason how many of each reason, without zeros
 * @param statements rows of the statements table
 * @param tooManyRejected whether more was rejected than the job allows
 * @param speakers who was let speak most, by source, most statements first
 */
public record RunSummary(
        String output,
        long read,
        long analysed,
        long rejected,
        SortedMap<Rejection.Reason, Long> rejectedByReason,
        long statements,
        boolean tooManyRejected,
        List<SpeakerLine> speakers) {
    /**
     * How a source lets a speaker speak.
     *
     * @param source the outlet
     * @param speaker the name
     * @param statements how many
     * @param directShare the share of them in direct speech, in [0, 1]
     * @param tone the mean tone of the contents, in [-1, 1], or null
     */
    public record SpeakerLine(
            String source, String speaker, long statements, double directShare, @Nullable Double tone) {}

    public RunSummary {
        if (read != analysed + rejected) {
            throw new IllegalArgumentException(
                    "read " + read + " records, but analysed " + analysed + " and rejected " + rejected);
        }
        rejectedByReason = Collections.unmodifiableSortedMap(new TreeMap<>(rejectedByReason));
        speakers = List.copyOf(speakers);
    }

}
