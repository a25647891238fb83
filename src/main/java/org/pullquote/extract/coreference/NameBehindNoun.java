package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** The name at the end of a mention that the reading of its core missed: "ambassador to the United Nations John Vale". */
final class NameBehindNoun {
    private NameBehindNoun() {}

    /** The name that closes the mention or stands across a comma or dash from a noun for one person; null if there is none. */
    static @Nullable NameMention of(Document document, People people, SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        Token head = tokens.get(phrase.head());
        if (!head.isNoun() || head.isPlural() || people.mentionAt(phrase.head()) != null) {
            return null;
        }
        NameMention last = null;
        for (int at = phrase.head() + 1; at < phrase.last(); at++) {
            NameMention name = people.mentionAt(at);
            if (name != null && stands(tokens, name, phrase)) {
                last = name;
                break;
            }
            at = name == null ? at : name.last() - 1;
        }
        return last;
    }

    private static boolean stands(List<Token> tokens, NameMention name, SourcePhrase phrase) {
        int begin = name.begin();
        if (begin <= phrase.first() || !name.titles().isEmpty() || name.last() > phrase.last()) {
            return false;
        }
        boolean closes = name.last() == phrase.last() || isPause(tokens.get(name.last()));
        Token before = tokens.get(begin - 1);
        boolean role = SpeakerLexicon.isRole(tokens.get(phrase.head()).lemma());
        return closes && (isPause(before) ? role : describes(tokens, begin, phrase));
    }

    /** Whether the nouns before the name are of the office ("to the United Nations") or a second one without an article ("and reformer"). */
    private static boolean describes(List<Token> tokens, int begin, SourcePhrase phrase) {
        Token before = tokens.get(begin - 1);
        if (before.isPlural() || !before.isNoun() && !before.pos().equals("JJ")) {
            return false;
        }
        if (before.isProperNoun()) {
            return !SpeakerLexicon.isTitle(before.text()) && !SpeakerLexicon.isRole(before.text());
        }
        int at = begin - 1;
        while (at > phrase.head() && (tokens.get(at).isNoun() || tokens.get(at).pos().equals("JJ"))) {
            at--;
        }
        return tokens.get(at).pos().equals("CC");
    }

    private static boolean isPause(Token token) {
        return token.text().equals(",")
                || token.text().equals("--")
                || token.text().equals("–")
                || token.text().equals("—")
                || token.text().equals("(");
    }
}
