package org.pullquote.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Names of places that could be taken for persons: "St. Paul". */
final class PlaceNames {
    /** Prepositions that precede places, but rarely persons. */
    private static final Set<String> PLACING = Set.of("in", "at", "near", "off");

    private static final int MAX_COUNTRY_WORDS = 3;

    private PlaceNames() {}

    /** Names of two or more words that are tagged as a place somewhere, or follow a preposition of place. */
    static Set<String> of(Document document) {
        Set<String> places = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            addPlaces(document, sentence, places);
        }
        return Set.copyOf(places);
    }

    /**
     * Where the name of a country of several words ends of which the tagger marks only a part as a place, or all as different
     * things: "North Marle"; {@code at} if none begins there.
     */
    static int endOfMixed(List<Token> tokens, int at, Sentence sentence) {
        for (int end = at + 2; end <= Math.min(sentence.last(), at + MAX_COUNTRY_WORDS); end++) {
            boolean mixed = !tokens.get(at).entity().equals(tokens.get(end - 1).entity());
            if (!tokens.get(at).isCapitalised() || !tokens.get(end - 1).isCapitalised()) {
                return at;
            }
            String words = tokens.subList(at, end).stream().map(Token::text).collect(Collectors.joining(" "));
            if (mixed && Countries.country(words) != null) {
                return end;
            }
        }
        return at;
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
