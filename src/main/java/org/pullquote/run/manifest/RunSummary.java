package org.pullquote.run.manifest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pullquote.aggregate.corpus.MostQuoted;
import org.pullquote.model.Rejection;

/**
 * The result of a run, for its caller.
 *
 * @param output the folder that the tables are published in
 * @param read records read; always the sum of {@code analysed} and all rejected
 * @param analysed articles in the tables
 * @param rejected how many were rejected for each reason, without zeros
 * @param statements statements in the bodies of articles, which the aggregates count
 * @param headlines statements in headlines
 * @param beyond the job's limits that were exceeded, a line for each
 * @param speakers who was quoted most, by outlet
 * @param unknown where the user's name files do not fit the collection
 */
public record RunSummary(
        String output,
        long read,
        long analysed,
        SortedMap<Rejection.Reason, Long> rejected,
        long statements,
        long headlines,
        List<String> beyond,
        List<MostQuoted> speakers,
        UnknownNames unknown) {
    /** The result of a run with these counts. */
    public static RunSummary of(
            String output, RunCounts counts, List<String> beyond, List<MostQuoted> speakers, UnknownNames unknown) {
        return new RunSummary(
                output,
                counts.read(),
                counts.analysed(),
                counts.rejected(),
                counts.statements(),
                counts.headlines(),
                beyond,
                speakers,
                unknown);
    }

    public RunSummary {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        beyond = List.copyOf(beyond);
        speakers = List.copyOf(speakers);
    }
}
