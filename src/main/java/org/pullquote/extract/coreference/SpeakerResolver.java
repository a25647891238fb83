package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer;
import org.pullquote.extract.rule.ExtractionRules;

/**
 * Resolves the sources of attributions to full names across the article, from names, titles, gender and number, apposition,
 * speech turns and salience. Rules come first; for a pronoun or a noun without a name, a trained ranking of all candidates, with
 * the rules' answer among its marks, has the last word.
 *
 * <p>A source that the article does not identify is unnamed, and the speaker is null if nothing tells who speaks. Only the full name of a holder of a widely known office whom the article never names in full comes from outside
 * ({@link OfficeHolderGazetteer}), with a lower confidence. Stateless, deterministic and thread-safe.
 */
public final class SpeakerResolver {
    private static final ResolvedSpeaker NOBODY = new ResolvedSpeaker(null, 0);

    private final ExtractionRules rules;
    private final @Nullable RankingWeights weights;

    /** A resolver that uses only rules. */
    public SpeakerResolver() {
        this(ExtractionRules.all(), null);
    }

    /**
     * A resolver.
     *
     * @param weights the weights that rank the candidates of mentions without a name after the rules; null to use only the rules
     */
    public SpeakerResolver(ExtractionRules rules, @Nullable RankingWeights weights) {
        this.rules = rules;
        this.weights = weights;
    }

    /**
     * The speaker of each attribution, and the referents of words without a name.
     *
     * @param entities the entities of the text that the attributions' spans point into
     * @param attributions sorted by the begin of their contents
     */
    public Resolution resolve(ArticleEntities entities, List<Attribution> attributions) {
        return new SpeechTurns(entities, attributions, rules, weights).resolve();
    }

    /**
     * The speakers of attributions inside the contents of others, in order. In quotation marks, "I" is the speaker of the
     * quotation; other pronouns there stay unresolved, because they may mean anybody.
     *
     * @param outer the attributions that contain them
     * @param speakers the speakers of {@code outer}
     */
    public List<ResolvedSpeaker> resolveNested(
            ArticleEntities entities,
            List<Attribution> nested,
            List<Attribution> outer,
            List<ResolvedSpeaker> speakers) {
        if (nested.isEmpty()) {
            return List.of();
        }
        Document document = entities.document();
        List<ResolvedSpeaker> found = new ArrayList<>(resolve(entities, nested).speakers());
        for (int i = 0; i < nested.size(); i++) {
            List<Token> source = document.tokens(nested.get(i).source());
            if (source.isEmpty()) {
                found.set(i, NOBODY);
            } else if (source.size() == 1 && document.isQuoted(source.get(0))) {
                Attribution holder = nested.get(i).holder(outer);
                if (Pronouns.isFirstPerson(source.get(0)) && holder != null) {
                    found.set(i, speakers.get(outer.indexOf(holder)));
                } else if (source.get(0).pos().startsWith("PRP")) {
                    found.set(i, NOBODY);
                }
            }
        }
        return found;
    }
}
