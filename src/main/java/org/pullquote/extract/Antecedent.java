package org.pullquote.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What "who" stands for: the noun that its clause hangs on, or the name just before. */
final class Antecedent {
    private static final int FARTHEST_CLAUSE = 4;

    private Antecedent() {}

    /** The phrase that the relative pronoun stands for, or null if none stands before it in its sentence. */
    static @Nullable SourcePhrase of(Document document, People people, Token relative) {
        List<Token> tokens = document.tokens();
        Sentence sentence = document.sentenceOf(relative.index());
        int head = head(tokens, relative);
        while (head > sentence.first() && !tokens.get(head).isWord()) {
            head--;
        }
        if (head < sentence.first() || head >= relative.index()) {
            return null;
        }
        NameMention name = people.mentionAt(head);
        if (name != null) {
            return SourcePhrase.read(document, people, name.begin(), name.last());
        }
        int from = head;
        while (from > sentence.first() && belongsToPhrase(tokens.get(from - 1))) {
            from--;
        }
        return SourcePhrase.read(document, people, from, head + 1);
    }

    /** The head of the clause's noun by the dependencies; where they tell none, the word before the pronoun. */
    private static int head(List<Token> tokens, Token relative) {
        Token at = relative;
        for (int steps = 0; steps < FARTHEST_CLAUSE && at.head() >= 0; steps++) {
            if (at.relation().startsWith("acl")) {
                break;
            }
            at = tokens.get(at.head());
        }
        boolean clause = at.relation().startsWith("acl") && at.head() >= 0 && at.head() < relative.index();
        return clause ? at.head() : relative.index() - 1;
    }

    private static boolean belongsToPhrase(Token token) {
        return token.isNoun()
                || token.pos().startsWith("JJ")
                || token.pos().equals("DT")
                || token.pos().equals("POS")
                || token.pos().equals("PRP$")
                || token.pos().equals("CD");
    }
}
