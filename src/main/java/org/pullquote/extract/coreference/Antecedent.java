package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;

/** Finds the antecedent of "who" and "which": the noun that the clause modifies, or the name just before. */
final class Antecedent {
    private static final int FARTHEST_CLAUSE = 4;
    private static final int MAX_EQUATION_TOKENS = 12;

    private static final Set<String> SINGULAR = Set.of("has", "is", "was");
    private static final Set<String> PLURAL = Set.of("have", "are", "were");

    private Antecedent() {}

    /** The antecedent of the relative pronoun, or null if there is none before it in its sentence. */
    static @Nullable SourcePhrase of(Document document, People people, Token relative) {
        List<Token> tokens = document.tokens();
        Sentence sentence = document.sentenceOf(relative.index());
        int owned = owned(sentence, tokens, relative);
        int head = owned >= 0 ? owned : head(tokens, relative);
        int near = beside(tokens, relative);
        boolean named = near >= sentence.first() && names(people, relative, tokens.get(near));
        boolean ofOne = near >= sentence.first()
                && tokens.get(head).isPlural()
                && isNameOfThing(people, relative, tokens.get(near))
                && verbEndsIn(tokens, relative, SINGULAR);
        if (ofOne || named && !mayStandFor(people, relative, tokens.get(head))) {
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
            if (verbEndsIn(tokens, relative, PLURAL)) {
                NameMention first = firstOfJoined(people, tokens, name, sentence);
                return SourcePhrase.read(document, people, first.begin(), endOfJoined(people, tokens, first, relative));
            }
            return SourcePhrase.read(document, people, name.begin(), name.last());
        }
        int subject = relative.lemma().equals("who") ? equated(people, tokens, head) : -1;
        if (subject >= sentence.first()) {
            NameMention same = people.mentionAt(subject);
            return same == null
                    ? SourcePhrase.read(document, people, subject, subject + 1)
                    : SourcePhrase.read(document, people, same.begin(), same.last());
        }
        int from = head;
        while (from > sentence.first() && belongsToPhrase(tokens.get(from - 1))) {
            from--;
        }
        boolean body =
                PhraseCore.isBody(tokens.get(head)) || tokens.get(head).entity().equals("ORGANIZATION");
        if (body && isRestOfName(tokens, head + 1, near + 1)) {
            return SourcePhrase.read(document, people, from, near + 1);
        }
        int of = described(people, tokens, from, head);
        return of >= sentence.first()
                ? SourcePhrase.read(document, people, of, of + 1)
                : SourcePhrase.read(document, people, from, head + 1);
    }

    /**
     * The subject that "is" the noun: the name or the pronoun in "Lund is a pilot who …", "he was the one who …"; -1 if there is
     * none or it is denied.
     */
    private static int equated(People people, List<Token> tokens, int noun) {
        if (tokens.get(noun).isPlural()) {
            return -1;
        }
        int subject = -1;
        boolean is = false;
        for (int at = Math.max(0, noun - MAX_EQUATION_TOKENS); at < noun; at++) {
            Token token = tokens.get(at);
            if (token.head() != noun) {
                continue;
            }
            if (token.relation().equals("neg")
                    || token.lemma().equals("not")
                    || token.lemma().equals("never")
                    || token.relation().equals("case")) {
                return -1;
            }
            is |= token.relation().equals("cop");
            boolean person = people.mentionAt(at) != null || Pronouns.gender(token) != Gender.UNKNOWN;
            subject = person && token.relation().equals("nsubj") ? at : subject;
        }
        return is ? subject : -1;
    }

    /** The first of the names to which the name is joined: Lund in "Lund and Holm, who are". */
    private static NameMention firstOfJoined(People people, List<Token> tokens, NameMention name, Sentence sentence) {
        NameMention first = name;
        for (int steps = 0; steps < FARTHEST_CLAUSE; steps++) {
            Token head = tokens.get(first.last() - 1);
            NameMention before = head.relation().equals("conj") && head.head() >= sentence.first()
                    ? people.mentionAt(head.head())
                    : null;
            if (before == null || before.first() >= first.first()) {
                return first;
            }
            first = before;
        }
        return first;
    }

    /** The end of the last name joined to the first before the pronoun: "Lund of Marle and Holm, who are". */
    private static int endOfJoined(People people, List<Token> tokens, NameMention first, Token relative) {
        int end = first.last();
        for (NameMention other : people.mentionsIn(first.last(), relative.index())) {
            Token head = tokens.get(other.last() - 1);
            boolean joined = head.relation().equals("conj")
                    && first.first() <= head.head()
                    && head.head() < other.first()
                    && tokens.subList(end, other.begin()).stream().noneMatch(Token::isVerb);
            end = joined ? other.last() : end;
        }
        return end;
    }

    /** Whether the words continue a body's name up to the pronoun: "of Harbours" behind "Library". */
    private static boolean isRestOfName(List<Token> tokens, int from, int to) {
        return to - from > 1
                && tokens.get(from).text().equals("of")
                && tokens.get(from - 1).isProperNoun()
                && tokens.subList(from + 1, to).stream()
                        .allMatch(token -> token.isProperNoun() && PhraseCore.isNamePart(token));
    }

    /** Whether the verb of the clause is one that only that number has: "has" in "which has", "are" in "who are". */
    private static boolean verbEndsIn(List<Token> tokens, Token relative, Set<String> forms) {
        int behind = relative.index() + 1;
        return behind < tokens.size()
                && (forms.contains(tokens.get(behind).text())
                        || tokens.get(behind).pos().equals(forms == SINGULAR ? "VBZ" : "VBP"));
    }

    /** Whether "which" may mean the body, outlet or country of that name. */
    private static boolean isNameOfThing(People people, Token relative, Token noun) {
        return relative.lemma().equals("which")
                && noun.isProperNoun()
                && PhraseCore.isNamePart(noun)
                && people.mentionAt(noun.index()) == null
                && (noun.entity().equals("ORGANIZATION")
                        || Countries.country(noun.text()) != null
                        || SpeakerLexicon.outlet(noun.text()) != null);
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
