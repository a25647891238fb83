package org.pullquote.extract.coreference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ResolvedSpeaker;
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
     * The speaker of each attribution, in the order of {@code attributions}.
     *
     * @param document the text that the attributions' spans point into
     * @param attributions by the begin of their contents
     * @param published the day of the article, by which those whom every reader knows are known; null where nobody knows it
     */
    public List<ResolvedSpeaker> resolve(
            Document document, List<Attribution> attributions, @Nullable LocalDate published) {
        return new SpeechTurns(document, attributions, published, rules).resolve();
    }
}
