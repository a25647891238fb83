package org.pullquote.extract.statement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.ContentText;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.InOrder;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.EntityType;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.Target;

/**
 * Finds the people, organizations and places that a content mentions, each once, by the canonical name of the article's entity. A
 * name in the content takes precedence over a pronoun or a role that means the same; a pronoun that means the speaker is not a
 * target.
 */
final class TargetFinder {
    private static final Map<EntityType, String> KINDS = new EnumMap<>(Map.of(
            EntityType.PERSON, "person",
            EntityType.ORGANIZATION, "organization",
            EntityType.OUTLET, "organization",
            EntityType.PLACE, "place"));

    private final Document document;
    private final List<EntityMention> names;
    private final List<EntityMention> references;

    /** @param references pronouns and nouns that mean an entity, in the order of the text */
    TargetFinder(ArticleEntities entities, List<EntityMention> references) {
        this.document = entities.document();
        this.names = entities.mentions();
        this.references = references;
    }

    /**
     * The targets in a content, in order of their first mention in it.
     *
     * @param speaker who says it, or null
     */
    List<Target> in(ContentText content, @Nullable Speaker speaker) {
        Map<String, Target> targets = new LinkedHashMap<>();
        Map<String, Target> meant = new LinkedHashMap<>();
        for (int part = 0; part < content.parts().size(); part++) {
            add(names, content, part, targets);
            add(references, content, part, meant);
        }
        if (speaker != null && speaker.name() != null) {
            meant.remove(speaker.name());
        }
        meant.forEach(targets::putIfAbsent);
        return targets.values().stream()
                .sorted(Comparator.comparingInt(target -> target.span().begin()))
                .toList();
    }

    /** Adds the mentions in a part of the content. */
    private void add(List<EntityMention> mentions, ContentText content, int at, Map<String, Target> targets) {
        List<Token> tokens = document.tokens();
        Span part = content.parts().get(at);
        int begins = document.tokenAt(part.begin());
        for (int i = InOrder.firstWhere(mentions, one -> one.first() >= begins); i < mentions.size(); i++) {
            EntityMention mention = mentions.get(i);
            Span printed = new Span(
                    tokens.get(mention.first()).begin(),
                    tokens.get(mention.last() - 1).end());
            if (printed.begin() >= part.end()) {
                break;
            }
            String kind = KINDS.get(mention.entity().type());
            if (kind != null && part.contains(printed)) {
                String name = mention.entity().name();
                targets.putIfAbsent(name, new Target(name, kind, content.shown(document, at, printed), null));
            }
        }
    }
}
