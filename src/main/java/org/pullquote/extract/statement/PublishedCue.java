package org.pullquote.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Span;

/**
 * Leaves out of a cue what readers do not count as its words: when and where something was said ("said in a statement Sunday"), and
 * "also" or "then" before the verb. Of 27,376 cues that were marked by readers none ends in a day and none begins with such an adverb. What
 * is learned from the tagger's cues still sees all of their words.
 */
final class PublishedCue {
    private static final Set<String> LEADING = Set.of("also", "then", "later", "earlier", "once", "already", "again");

    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "at", "during");

    /** Verbs whose meaning is in what follows: "put on notice", "take at his word". */
    private static final Set<String> LIGHT = Set.of("put", "take", "go", "come", "make", "give", "have", "be", "get");

    private PublishedCue() {}

    /** The spans of the cue as it is published; those given if nothing is to be left out. */
    static List<Span> of(Document document, List<Span> cue) {
        List<Token> tokens = cue.size() == 1 ? document.tokens(cue) : List.of();
        if (tokens.size() < 2) {
            return cue;
        }
        int first = 0;
        while (first < tokens.size() - 1 && LEADING.contains(lower(tokens.get(first)))) {
            first++;
        }
        if (tokens.stream().skip(first).noneMatch(Token::isVerb)) {
            first = 0;
        }
        int verb = verb(tokens);
        int last = verb < 0 ? tokens.size() : end(tokens, verb);
        return List.of(new Span(tokens.get(first).begin(), tokens.get(last - 1).end()));
    }

    /** The last verb, if it is one of saying. */
    private static int verb(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.isVerb()) {
                boolean saying = CueLexicon.instance().sense(token.lemma()) != null && !LIGHT.contains(token.lemma());
                return saying ? i : -1;
            }
        }
        return -1;
    }

    /** Where the words of time and place behind the verb begin. */
    private static int end(List<Token> tokens, int verb) {
        for (int i = verb + 1; i < tokens.size(); i++) {
            boolean place = PREPOSITIONS.contains(lower(tokens.get(i))) && i + 1 < tokens.size();
            if (place || isDay(tokens.get(i))) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean isDay(Token token) {
        return SpeakerLexicon.isDay(token.text()) || SpeakerLexicon.isDayFromNow(lower(token));
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
