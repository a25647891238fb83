package org.pullquote.extract.statement;

import java.util.List;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.WordClass;

/** The form of a cue's content. */
enum Complement {
    /** "Said <em>the bridge was unsafe</em>", "asked <em>who would pay</em>". */
    CLAUSE,
    /** "Promised <em>to rebuild it</em>", "asked <em>the council to pay</em>". */
    INFINITIVE,
    /** "Opposed <em>the new bridge</em>". */
    NOUN_PHRASE;

    /** The form of {@code content}, words of {@code document} in order. */
    static Complement of(Document document, List<Token> content) {
        List<Token> words = content.stream().filter(Token::isWord).toList();
        if (words.isEmpty()) {
            return NOUN_PHRASE;
        }
        if (words.get(0).pos().equals("TO")) {
            return INFINITIVE;
        }
        String first = words.get(0).lemma();
        boolean clause = first.equals("that") || WordClass.INTERROGATIVE.holds(first);
        for (Token word : words) {
            if (isInside(word, words)) {
                continue;
            }
            List<Token> dependents =
                    words.stream().filter(other -> other.head() == word.index()).toList();
            if (word.isVerb() && dependents.stream().anyMatch(Complement::isTo)) {
                return INFINITIVE;
            }
            clause |= isFinite(word, dependents);
        }
        return clause ? CLAUSE : NOUN_PHRASE;
    }

    /** Whether the word depends on another word of the content. */
    private static boolean isInside(Token word, List<Token> words) {
        return words.stream().anyMatch(other -> other.index() == word.head());
    }

    private static boolean isTo(Token token) {
        return token.pos().equals("TO")
                && (token.relation().equals("mark") || token.relation().equals("aux"));
    }

    /** A predicate with a subject or a tense of its own. */
    private static boolean isFinite(Token word, List<Token> dependents) {
        boolean predicate = word.isVerb()
                || dependents.stream().anyMatch(token -> token.relation().equals("cop"));
        boolean tensed = word.isVerb() && word.isFinite()
                || dependents.stream().anyMatch(token -> token.pos().equals("MD"));
        boolean subject = dependents.stream().anyMatch(token -> token.relation().startsWith("nsubj"));
        return subject || predicate && tensed;
    }
}
