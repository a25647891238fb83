package org.pullquote.extract.document;

/**
 * Tokens {@code [first, last)} of the document.
 *
 * @param index its place in the document, from 0
 * @param paragraph the index of its paragraph
 * @param first index of its first token
 * @param last index after its last token
 */
public record Sentence(int index, int paragraph, int first, int last) {}
