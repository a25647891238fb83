package org.pullquote.encode;

/**
 * A word, or part of a word, as the encoder reads it.
 *
 * @param begin offset of its first character in the text, in UTF-16 code units
 * @param end offset after its last character
 * @param id its place in the encoder's vocabulary
 * @param opensWord whether a word begins with it
 */
public record Piece(int begin, int end, int id, boolean opensWord) {}
