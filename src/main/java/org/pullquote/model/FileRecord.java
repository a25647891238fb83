package org.pullquote.model;

/** One record of a file: its fields as a {@link Draft}, or a {@link Rejection} that says why it has none. */
public sealed interface FileRecord permits Draft, Rejection {}
