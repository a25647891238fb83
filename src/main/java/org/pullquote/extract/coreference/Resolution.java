package org.pullquote.extract.coreference;

import java.util.List;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.ResolvedSpeaker;

/**
 * The result of the resolver for an article.
 *
 * @param speakers the speaker of each attribution, in their order
 * @param references pronouns and nouns outside quotation marks that clearly mean an entity named in the article, in text order
 */
public record Resolution(List<ResolvedSpeaker> speakers, List<EntityMention> references) {
    public Resolution {
        speakers = List.copyOf(speakers);
        references = List.copyOf(references);
    }
}
