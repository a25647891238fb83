package org.pullquote.extract.entity;

import java.util.List;

/**
 * Someone or something that an article names; in one article a name is one entity of one type.
 *
 * @param name the canonical name: the fullest that the article gives, without article, title and role
 * @param type what it is
 * @param roles what the article says that a person is; empty for all others
 */
public record Entity(String name, EntityType type, List<String> roles) {
    public Entity {
        roles = List.copyOf(roles);
    }
}
