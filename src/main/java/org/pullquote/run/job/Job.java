package org.pullquote.run.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.publish.Layout;
import org.pullquote.read.ReadOptions;

/**
 * What one run has to do, checked and complete.
 *
 * @param collection the name of the set of inputs
 * @param inputs at least one, unless the job only makes tables of an archive
 * @param base the local folder that relative inputs start from
 * @param limits the limits for single articles and for the whole collection
 * @param output the folder to publish into: an absolute local path, or a URI
 * @param keep on an object store, how many runs stay in the output, at least 1
 * @param layout how the files of the big tables are arranged
 * @param master the Spark master's URL
 * @param names the user's decisions on speakers, targets and outlets
 * @param archive the archive that the run adds to, or null for a run that reads all its inputs again
 */
public record Job(
        String collection,
        List<JobInput> inputs,
        Path base,
        JobLimits limits,
        String output,
        int keep,
        Layout layout,
        String master,
        NameFiles names,
        @Nullable JobArchive archive) {
    public static final int USUALLY_KEPT = 3;

    public Job {
        inputs = List.copyOf(inputs);
    }

    /** The options with which each input is read. */
    public List<ReadOptions> options() {
        return inputs.stream().map(JobInput::options).toList();
    }
}
