package org.pullquote.run.job;

import org.jspecify.annotations.Nullable;

/**
 * The caller's options for recomputing tables.
 *
 * @param output where to publish, or null for the folder that is read; a relative one starts from the working folder
 * @param master the Spark master's URL, or null
 * @param aliases the file that says which spellings are one speaker's, a path or a URI, or null for the one that the folder was made with
 * @param sources the file with the names of outlets, a path or a URI, or null for the one that the folder was made with
 */
public record TablesOptions(
        @Nullable String output,
        @Nullable String master,
        @Nullable String aliases,
        @Nullable String sources) {}
