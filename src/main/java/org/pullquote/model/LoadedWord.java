package org.pullquote.model;

/**
 * A loaded word of a text.
 *
 * @param word as written
 * @param probability that a reader sees it as loaded, in [0, 1]
 */
public record LoadedWord(String word, double probability) {}
