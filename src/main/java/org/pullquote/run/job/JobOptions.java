package org.pullquote.run.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's options, which override the job file.
 *
 * @param inputs paths that replace the file's inputs, or none; relative ones start from the working folder
 * @param source the outlet of records that name none, or null
 * @param output where to publish, or null; a relative one starts from the working folder
 * @param master the Spark master's URL, or null
 * @param aliases the file that says which spellings are one speaker's, a path or a URI, or null
 * @param sources the file with the names of outlets, a path or a URI, or null
 * @param archive the options for an archive
 */
public record JobOptions(
        List<String> inputs,
        @Nullable String source,
        @Nullable String output,
        @Nullable String master,
        @Nullable String aliases,
        @Nullable String sources,
        ArchiveOptions archive) {
    public JobOptions {
        inputs = List.copyOf(inputs);
    }
}
