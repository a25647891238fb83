package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Finds the antecedent of "who" and "which": the noun that the clause modifies, or the name just before. */
final class Antecedent {
    private static final int FARTHEST_CLAUSE = 4;

    private Antecedent() {}

    /** The antecedent of the relative pronoun, or null if there is none before it in its sentence. */
    static @Nullable SourcePhrase of(Document document, People people, Token relative) {
        List<Token> tokens = document.tokens();
        Sentence sentence = document.sentenceOf(relative.index());
        int owned = owned(sentence, tokens, relative);
        int head = owned >= 0 ? owned : head(tokens, relative);
        int near = beside(tokens, relative);
        boolean named = near >= sentence.first() && names(people, relative, tokens.get(near));
        if (named && !mayStandFor(people, relative, tokens.get(head))) {
            head = near;
        } else if (relative.lemma().equals("who")) {
            head = bearer(sentence, people, tokens, head);
            // "A tweet from the president, who said so"
            if (near >= sentence.first()
                    && people.mentionAt(head) == null
                    && !isPersonWord(tokens.get(head))
                    && SpeakerLexicon.isRole(tokens.get(near).text())) {
                head = near;
            }
        }
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
        int of = described(people, tokens, from, head);
        return of >= sentence.first()
                ? SourcePhrase.read(document, people, of, of + 1)
                : SourcePhrase.read(document, people, from, head + 1);
    }

    /** The last word of the name that the phrase describes: "Lund, a pilot who …"; -1 if it describes none. */
    private static int described(People people, List<Token> tokens, int from, int noun) {
        Token head = tokens.get(noun);
        boolean apposition = from > 1
                && head.relation().equals("appos")
                && head.head() >= 0
                && head.head() < from
                && tokens.get(from).pos().equals("DT")
                && tokens.get(from - 1).text().equals(",")
                && !head.isPlural();
        NameMention name = apposition ? people.mentionAt(from - 2) : null;
        return name != null && name.first() <= head.head() && head.head() < name.last() ? name.last() - 1 : -1;
    }

    /** The noun that the clause modifies according to the parse; if there is none, the word before the pronoun. */
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

    /** The chairman in "the chairman of the committee, who …": "who" is never a body. The noun itself if none above it fits. */
    private static int bearer(Sentence sentence, People people, List<Token> tokens, int noun) {
        int at = noun;
        for (int steps = 0; steps < FARTHEST_CLAUSE && at >= sentence.first() && at <= noun; steps++) {
            Token token = tokens.get(at);
            if (people.mentionAt(at) != null || token.isNoun() && isPersonWord(token)) {
                return at;
            }
            at = token.head();
        }
        return noun;
    }

    /** The friend in "a friend of Lund's who …"; -1 if there is no such possessive before the pronoun. */
    private static int owned(Sentence sentence, List<Token> tokens, Token relative) {
        int at = relative.index() - 1;
        if (at < sentence.first() || !tokens.get(at).pos().equals("POS")) {
            return -1;
        }
        do {
            at--;
        } while (at > sentence.first() && tokens.get(at).isProperNoun());
        return at > sentence.first() && tokens.get(at).text().equals("of") ? at - 1 : -1;
    }

    /** The word right before the pronoun, or before the comma between. */
    private static int beside(List<Token> tokens, Token relative) {
        int at = relative.index() - 1;
        at = at > 0 && tokens.get(at).text().equals(",") ? at - 1 : at;
        // "With Lund on Sunday, who said so"
        if (at > 0 && SpeakerLexicon.isDay(tokens.get(at).text())) {
            at = tokens.get(at - 1).text().equals("on") ? at - 2 : at - 1;
        }
        return at;
    }

    /** Whether the noun fits the pronoun: a person for "who", a body or a text for "which". */
    private static boolean mayStandFor(People people, Token relative, Token noun) {
        boolean person = people.mentionAt(noun.index()) != null || isPersonWord(noun);
        return relative.lemma().equals("who")
                ? person
                : isThing(noun) || noun.pos().endsWith("S");
    }

    private static boolean isPersonWord(Token noun) {
        return SpeakerLexicon.isRole(noun.lemma())
                || SpeakerLexicon.isUnnamed(noun.text())
                || noun.pos().endsWith("S");
    }

    /** Whether the noun is the name of a person for "who", or is a body or a text for "which". */
    private static boolean names(People people, Token relative, Token noun) {
        return relative.lemma().equals("who") ? people.mentionAt(noun.index()) != null : isThing(noun);
    }

    private static boolean isThing(Token noun) {
        return noun.entity().equals("ORGANIZATION")
                || SpeakerLexicon.isBody(noun.lemma())
                || SpeakerLexicon.isDocument(noun.lemma())
                || SpeakerLexicon.isOutletNoun(noun.lemma());
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
