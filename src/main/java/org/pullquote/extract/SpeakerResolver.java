package org.pullquote.extract;

import java.util.List;

/**
 * Finds out who the sources of attributions are: the full name across the article, from names, titles, gender and number,
 * apposition, speech turns and salience.
 *
 * <p>Nobody is invented: a source that the article does not identify is unnamed, and where nothing tells who speaks the
 * speaker is null. Stateless, deterministic and safe to call from many threads.
 */
final class SpeakerResolver {
    /**
     * The speaker of each attribution, in the order of {@code attributions}.
     *
     * @param document the text that the attributions' spans point into
     * @param attributions by the begin of their contents
     */
    List<ResolvedSpeaker> resolve(Document document, List<Attribution> attributions) {
        return new SpeechTurns(document, attributions).resolve();
    }
}
