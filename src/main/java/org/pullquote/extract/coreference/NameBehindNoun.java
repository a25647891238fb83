package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;

/** Finds the name after the core of a mention: "ambassador to the United Nations John Vale". */
final class NameBehindNoun {
    private NameBehindNoun() {}

    /** The name after a noun for one person, at the end of the mention or before a pause; null if there is none. */
    static @Nullable NameMention of(Document document, People people, SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        Token head = tokens.get(phrase.head());
        if (!PhraseName.isRole(head) || head.isPlural() || people.mentionAt(phrase.head()) != null) {
            return null;
        }
        for (int at = phrase.head() + 1; at < phrase.last(); at++) {
            NameMention name = people.mentionAt(at);
            if (name != null && stands(tokens, name, phrase)) {
                return name;
            }
        }
        return null;
    }

    private static boolean stands(List<Token> tokens, NameMention name, SourcePhrase phrase) {
        int begin = name.begin();
        if (begin <= phrase.first() || name.last() > phrase.last()) {
            return false;
        }
        boolean closes = name.last() == phrase.last() || isPause(tokens.get(name.last()));
        List<Token> between = tokens.subList(phrase.head() + 1, begin);
        if (!name.titles().isEmpty()) {
            return closes && name.name().isFull() && isOfTheBody(between);
        }
        return closes && (isPause(tokens.get(begin - 1)) || isOfPlace(between) || isSecondRole(between));
    }

    /** "to the United Nations", "of Riverton": only the name of a body or a place. */
    private static boolean isOfPlace(List<Token> between) {
        return between.size() > 1
                && between.get(0).pos().matches("IN|TO")
                && between.subList(1, between.size()).stream()
                        .allMatch(token -> token.pos().equals("DT")
                                || token.entity().equals("ORGANIZATION")
                                || token.entity().equals("LOCATION"));
    }

    /** "of the Harbour Committee", behind which a title can only begin the name of its head; "to the" is not enough. */
    private static boolean isOfTheBody(List<Token> between) {
        return between.size() > 2
                && between.get(0).text().equals("of")
                && between.get(1).pos().equals("DT")
                && PhraseCore.isBody(between.get(between.size() - 1))
                && isOfPlace(between);
    }

    /** "and social reformer": a second noun for the same person, without an article. */
    private static boolean isSecondRole(List<Token> between) {
        return between.size() > 1
                && between.get(0).pos().equals("CC")
                && between.subList(1, between.size()).stream()
                        .allMatch(token -> token.pos().equals("JJ") || token.isNoun() && !token.isPlural());
    }

    private static boolean isPause(Token token) {
        return token.text().equals(",")
                || token.text().equals("--")
                || token.text().equals("–")
                || token.text().equals("—")
                || token.text().equals("(");
    }
}
