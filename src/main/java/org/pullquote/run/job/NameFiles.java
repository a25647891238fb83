package org.pullquote.run.job;

/**
 * The user's decisions on names, in files beside the job.
 *
 * @param aliases of speakers and targets
 * @param sources of outlets
 */
public record NameFiles(AliasFile aliases, SourcesFile sources) {
    /** No files. */
    public static final NameFiles NONE = new NameFiles(AliasFile.NONE, SourcesFile.NONE);
}
