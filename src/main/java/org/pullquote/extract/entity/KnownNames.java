package org.pullquote.extract.entity;

import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Finds words that are a name elsewhere in the document and were not taken for one here. */
final class KnownNames {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ");

    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;
    private final ThingNames things;

    KnownNames(Document document, FoundNames found, ThingNames things) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = found;
        this.things = things;
    }

    /** Words that are a name elsewhere in the document and were not taken for one here. */
    void find(Sentence sentence) {
        for (int at = sentence.first(); at < sentence.last(); at++) {
            if (found.isTaken(at) || !NameRim.isNameWord(tokens.get(at)) && !isSurnameBesideCue(sentence, at)) {
                continue;
            }
            String word = SpeakerLexicon.fold(tokens.get(at).text());
            int length = found.beginsFullName(word) ? found.fullNameAt(at, sentence.last()) : 0;
            boolean firstName = found.beginsFullName(word)
                    && tokens.get(at).isProperNoun()
                    && (!tokens.get(at).entity().equals("LOCATION")
                            || NameWord.SURNAME_FIRST.holds(tokens.get(at).text()));
            boolean surname = length == 0 && (found.isSurname(word) || firstName) && standsAlone(sentence, at);
            if (length > 0) {
                found.add(sentence, at, at + length, true);
                at += length - 1;
            } else if (surname && !things.isPartOfThing(sentence, at, at + 1)) {
                found.add(sentence, at, at + 1, false);
            }
        }
    }

    /** A surname that is another word too, and tagged as one: "Holder said", "Will writes", "said Read". */
    private boolean isSurnameBesideCue(Sentence sentence, int at) {
        Token token = tokens.get(at);
        if (!FoundNames.isCapitalised(token) || !found.isSurname(SpeakerLexicon.fold(token.text()))) {
            return false;
        }
        Token next = at + 1 < sentence.last() ? tokens.get(at + 1) : token;
        boolean before = isCue(next) && (token.isNoun() || FINITE.contains(next.pos()));
        boolean behind = at > sentence.first()
                && isCue(tokens.get(at - 1))
                && FINITE.contains(tokens.get(at - 1).pos())
                && !next.isWord();
        return before || behind;
    }

    private static boolean isCue(Token token) {
        return CueLexicon.instance().sense(token.lemma()) != null;
    }

    /** Whether it is the particle of a surname, with a capital from the sentence: "Dos Santos said". */
    private boolean isOpeningParticle(Sentence sentence, int at) {
        Token token = tokens.get(at);
        return at == sentence.first()
                && SpeakerLexicon.isParticle(token.text())
                && !token.entity().equals("LOCATION");
    }

    private boolean standsAlone(Sentence sentence, int at) {
        boolean before = at > sentence.first()
                && NameRim.isNameWord(tokens.get(at - 1))
                && !SpeakerLexicon.isTitle(tokens.get(at - 1).text())
                && !SpeakerLexicon.isRole(tokens.get(at - 1).text())
                && !isOpeningParticle(sentence, at - 1)
                && !document.inHeadline(sentence);
        boolean after = at + 1 < sentence.last()
                && NameRim.isNameWord(tokens.get(at + 1))
                && !SpeakerLexicon.isSuffix(tokens.get(at + 1).text())
                && !SpeakerLexicon.isDay(tokens.get(at + 1).text())
                && !document.inHeadline(sentence);
        return !before && !after;
    }
}
