package org.pullquote.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Names of places that could be taken for persons: "St. Paul". */
final class PlaceNames {
    /** Prepositions that precede places, but rarely persons. */
    private static final Set<String> PLACING = Set.of("in", "at", "near", "off");

    private PlaceNames() {}

    /** Names of two or more words that are tagged as a place somewhere, or follow a preposition of place. */
    static Set<String> of(Document document) {
        Set<String> places = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            addPlaces(document, sentence, places);
        }
        return Set.copyOf(places);
    }

    private static void addPlaces(Document document, Sentence sentence, Set<String> places) {
        List<Token> tokens = document.tokens();
        int end;
        for (int at = sentence.first(); at < sentence.last(); at = end) {
            String entity = tokens.get(at).entity();
            end = at + 1;
            while (end < sentence.last() && tokens.get(end).entity().equals(entity)) {
                end++;
            }
            boolean placed = at > sentence.first()
                    && PLACING.contains(tokens.get(at - 1).text())
                    && (end == sentence.last() || !tokens.get(end).pos().equals("POS"));
            boolean place = entity.equals("LOCATION") || entity.equals("PERSON") && placed;
            if (place
                    && end - at > 1
                    && !SpeakerLexicon.isGivenName(tokens.get(at).text())) {
                places.add(document.text(tokens.get(at), tokens.get(end - 1)));
            }
        }
    }
}
