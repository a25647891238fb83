package org.pullquote.extract;

import java.util.ArrayList;
import java.util.List;

/** The dependents of each token of a document, and walks along them. */
final class SyntaxTree {
    private final List<Token> tokens;
    private final List<List<Token>> children;

    SyntaxTree(Document document) {
        tokens = document.tokens();
        children = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
    }

    /** The direct dependents, left to right. */
    List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The token that this one depends on, or itself if it is a root. */
    Token head(Token token) {
        return token.head() < 0 ? token : tokens.get(token.head());
    }

    /** Whether {@code token} is {@code ancestor} or depends on it, however far. */
    boolean isUnder(Token token, Token ancestor) {
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
