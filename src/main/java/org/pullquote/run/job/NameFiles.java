package org.pullquote.run.job;

/**
 * What the user says of names, in files beside the job.
 *
 * @param aliases of speakers and targets
 * @param sources of outlets
 */
public record NameFiles(AliasFile aliases, SourcesFile sources) {
    /** None given. */
    public static final NameFiles NONE = new NameFiles(AliasFile.NONE, SourcesFile.NONE);
}
