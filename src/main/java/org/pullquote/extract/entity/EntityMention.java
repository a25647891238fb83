package org.pullquote.extract.entity;

/**
 * A mention of an entity: tokens {@code [first, last)} of the document.
 *
 * @param first index of its first token
 * @param last index after its last token
 * @param entity who or what is meant
 */
public record EntityMention(int first, int last, Entity entity) {}
