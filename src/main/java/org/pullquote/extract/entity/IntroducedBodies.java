package org.pullquote.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;

/** Names that the document introduces as a body's, however they are tagged: "the data company Lundex", "Lundex, a data company,". */
final class IntroducedBodies {
    private static final int MAX_WORDS = 4;

    /** How far after the article of an apposition its noun may be. */
    private static final int MAX_APPOSITION = 5;

    private final Set<List<String>> names = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();

    private IntroducedBodies() {}

    static IntroducedBodies of(Document document) {
        IntroducedBodies bodies = new IntroducedBodies();
        List<Token> tokens = document.tokens();
        for (Sentence sentence : document.sentences()) {
            int end;
            for (int at = sentence.first(); at < sentence.last(); at = Math.max(at + 1, end)) {
                end = endOfName(tokens, at, sentence);
                int words = end - at;
                boolean name = words > 0
                        && words <= MAX_WORDS
                        && !SpeakerLexicon.isTitle(tokens.get(at).text());
                if (name && (isBehindNoun(tokens, at, sentence) || isBeforeApposition(tokens, end, sentence))) {
                    bodies.add(tokens.subList(at, end).stream().map(Token::text).toList());
                }
            }
        }
        return bodies;
    }

    private void add(List<String> words) {
        names.add(words);
        lastWords.add(words.get(words.size() - 1));
    }

    /** Whether a name so introduced ends with that word. */
    boolean endsWith(String word) {
        return lastWords.contains(word);
    }

    boolean contains(List<String> words) {
        return names.contains(words);
    }

    /** The index after the name that begins at the token; {@code at} if none of these names does. */
    int endOf(Document document, int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        int end = endOfName(tokens, at, sentence);
        for (int last = end; last > at; last--) {
            if (names.contains(
                    tokens.subList(at, last).stream().map(Token::text).toList())) {
                return last;
            }
        }
        return at;
    }

    private static int endOfName(List<Token> tokens, int at, Sentence sentence) {
        int end = at;
        while (end < sentence.last()
                && tokens.get(end).isProperNoun()
                && tokens.get(end).isWord()
                && Character.isUpperCase(tokens.get(end).text().codePointAt(0))
                && !SpeakerLexicon.isDay(tokens.get(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean isBehindNoun(List<Token> tokens, int at, Sentence sentence) {
        return at > sentence.first() && isNoun(tokens.get(at - 1));
    }

    private static boolean isBeforeApposition(List<Token> tokens, int end, Sentence sentence) {
        if (end + 2 >= sentence.last()
                || !tokens.get(end).text().equals(",")
                || !tokens.get(end + 1).pos().equals("DT")) {
            return false;
        }
        int at = end + 2;
        while (at < sentence.last()
                && at < end + 2 + MAX_APPOSITION
                && (tokens.get(at).isNoun() || tokens.get(at).pos().startsWith("JJ"))) {
            at++;
        }
        return isNoun(tokens.get(at - 1));
    }

    private static boolean isNoun(Token token) {
        return token.pos().equals("NN") && WordClass.NAMED_BODY.holds(token.lemma());
    }
}
