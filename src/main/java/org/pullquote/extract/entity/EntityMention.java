package org.pullquote.extract.entity;

/**
 * Where an entity stands: tokens {@code [first, last)} of the document.
 *
 * @param first index of its first token
 * @param last index after its last token
 * @param entity who or what is meant
 * @param rule what tells so
 */
public record EntityMention(int first, int last, Entity entity, EntityRule rule) {}
