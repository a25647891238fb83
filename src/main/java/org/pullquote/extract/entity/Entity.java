package org.pullquote.extract.entity;

import java.util.List;

/**
 * Someone or something that an article names; within an article, a name is one entity of one type.
 *
 * @param name the canonical name: the fullest that the article gives, without article, title and role
 * @param type what it is
 * @param roles the article's descriptions of a person; empty for all other types
 */
public record Entity(String name, EntityType type, List<String> roles) {
    public Entity {
        roles = List.copyOf(roles);
    }
}
