package org.pullquote.model;

/** What became of one record of the input: an {@link Article}, or a {@link Rejection} that says why not. */
public sealed interface Reading permits Article, Rejection {}
