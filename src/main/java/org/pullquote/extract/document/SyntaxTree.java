package org.pullquote.extract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dependents and heads of the tokens of a document. Not thread-safe. */
public final class SyntaxTree {
    private final Document document;
    private final List<Token> tokens;
    private final Map<Sentence, List<List<Token>>> children = new HashMap<>();

    SyntaxTree(Document document) {
        this.document = document;
        tokens = document.tokens();
    }

    /** The direct dependents, left to right. */
    public List<Token> children(Token token) {
        Sentence sentence = document.sentenceOf(token.index());
        return children.computeIfAbsent(sentence, this::ofEach).get(token.index() - sentence.first());
    }

    private List<List<Token>> ofEach(Sentence sentence) {
        List<List<Token>> ofEach = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.last(); i++) {
            ofEach.add(new ArrayList<>(2));
        }
        for (Token token : document.tokens(sentence)) {
            if (token.head() >= 0) {
                ofEach.get(token.head() - sentence.first()).add(token);
            }
        }
        return ofEach;
    }

    /** The token that this one depends on, or itself if it is a root. */
    public Token head(Token token) {
        return token.head() < 0 ? token : tokens.get(token.head());
    }

    /** Whether {@code token} is {@code ancestor} or depends on it, however far. */
    public boolean isUnder(Token token, Token ancestor) {
        Token at = token;
        while (at.index() != ancestor.index()) {
            if (at.head() < 0) {
                return false;
            }
            at = tokens.get(at.head());
        }
        return true;
    }
}
