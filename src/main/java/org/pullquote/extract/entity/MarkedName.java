package org.pullquote.extract.entity;

import java.util.List;

/**
 * A name of an article with what tells its type.
 *
 * @param entity as the rules read it
 * @param mentions all its mentions, in the order of the text
 * @param marks see {@link NameMarks}
 */
public record MarkedName(Entity entity, List<EntityMention> mentions, List<String> marks) {
    public MarkedName {
        mentions = List.copyOf(mentions);
        marks = List.copyOf(marks);
    }
}
