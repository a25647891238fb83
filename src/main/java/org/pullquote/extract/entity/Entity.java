package org.pullquote.extract.entity;

/**
 * Someone or something that an article names; within an article, a name is one entity of one type.
 *
 * @param name the canonical name: the fullest that the article gives, without article, title and role
 * @param type what it is
 */
public record Entity(String name, EntityType type) {}
