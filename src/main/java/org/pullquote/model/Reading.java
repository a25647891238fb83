package org.pullquote.model;

/** The result of reading one record of the input: an {@link Article}, or a {@link Rejection} that says why not. */
public sealed interface Reading permits Article, Rejection {}
