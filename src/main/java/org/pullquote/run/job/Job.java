package org.pullquote.run.job;

import java.nio.file.Path;
import java.util.List;
import org.pullquote.publish.Layout;

/**
 * What one run is to do, checked and complete.
 *
 * @param collection the name of the set of inputs
 * @param inputs at least one
 * @param base the local folder that relative inputs start from
 * @param limits what is rejected, and how much of it is too much
 * @param output the folder to publish into: an absolute local path, or a URI
 * @param keep on an object store, how many runs stay in the output, at least 1
 * @param layout how the big tables lie in their folders
 * @param master the Spark master's URL
 * @param names what the user says of speakers, targets and outlets
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
        NameFiles names) {
    public static final int USUALLY_KEPT = 3;

    public Job {
        inputs = List.copyOf(inputs);
    }
}
