package org.pullquote.model;

/** One record of a file: its fields as a {@link Draft}, or a {@link Rejection} that says why it has none. */
public sealed interface FileRecord permits Draft, Rejection {
    /** The file of the record. */
    String path();

    /** Its number within the file, from 1; 0 for the file as a whole. */
    long record();
}
