package org.pullquote.extract.coreference;

import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer;
import org.pullquote.extract.rule.ExtractionRules;

/**
 * Finds out who the sources of attributions are: the full name across the article, from names, titles, gender and number,
 * apposition, speech turns and salience.
 *
 * <p>Nobody is invented. Only a holder of a widely known office whom the article never names in full takes the full name from
 * outside ({@link OfficeHolderGazetteer}), with a lower confidence: a source that the article does not identify is unnamed, and where nothing tells who speaks the
 * speaker is null. Stateless, deterministic and safe to call from many threads.
 */
public final class SpeakerResolver {
    private final ExtractionRules rules;

    public SpeakerResolver() {
        this(ExtractionRules.all());
    }

    public SpeakerResolver(ExtractionRules rules) {
        this.rules = rules;
    }

    /**
     * The speaker of each attribution, and whom the words without a name mean.
     *
     * @param entities of the text that the attributions' spans point into
     * @param attributions by the begin of their contents
     */
    public Resolution resolve(ArticleEntities entities, List<Attribution> attributions) {
        return new SpeechTurns(entities, attributions, rules).resolve();
    }
}
