package org.pullquote.extract.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Tells whether the context makes a run of words part of the name of a thing, or the name of a thing rather than a person. */
final class ThingNames {
    /** Of more words with a noun for a body at the end, no name is a person's: "Ada Lund Harbour Panel". */
    private static final int MAX_PERSON_WORDS = 3;

    private static final Set<String> VERSUS = Set.of("v.", "vs.", "v");

    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;
    private final IntroducedBodies introduced;

    ThingNames(Document document, FoundNames found) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = found;
        this.introduced = IntroducedBodies.of(document);
    }

    /** Whether the words around make the run a part of another name: "Clinton Foundation", "University of John Paul", "Lund v. Hall". */
    boolean isPartOfThing(Sentence sentence, int first, int last) {
        boolean party =
                first - 1 > sentence.first() && isVersus(first - 1) || last + 1 < sentence.last() && isVersus(last);
        boolean storm = first > sentence.first()
                && NameWord.STORM.holds(tokens.get(first - 1).text());
        if (party || storm) {
            return true;
        }
        if (last < sentence.last()) {
            Token after = tokens.get(last);
            boolean namesOn =
                    !SpeakerLexicon.isSuffix(after.text()) && after.isProperNoun() && FoundNames.isCapitalised(after)
                            || after.text().equals("&");
            if (namesOn
                    && (SpeakerLexicon.isNameTail(after.text())
                            || after.entity().equals("ORGANIZATION"))
                    && !after.text().equals(after.text().toUpperCase(Locale.ROOT) + ".")) {
                return !document.inHeadline(sentence) || SpeakerLexicon.isNameTail(after.text());
            }
        }
        String words = document.text(tokens.get(first), tokens.get(last - 1));
        boolean headed = first > sentence.first()
                && tokens.get(first - 1).text().equals("The")
                && SpeakerLexicon.outlet("The " + words) != null;
        String tail = tokens.get(last - 1).text();
        boolean shaped = last - first > 1
                && isThingWord(tail)
                && (!SpeakerLexicon.isGivenName(tokens.get(first).text())
                        || SpeakerLexicon.isNameTail(tail) && (last - first > 2 || SpeakerLexicon.isBody(tail))
                        || last - first > MAX_PERSON_WORDS && SpeakerLexicon.isBody(tail));
        boolean company = last - first > 1
                && SpeakerLexicon.organization(tail) != null
                && !SpeakerLexicon.isGivenName(tokens.get(first).text());
        boolean listed = SpeakerLexicon.outlet(words) != null
                || SpeakerLexicon.organization(words) != null
                || SpeakerLexicon.isThing(words);
        boolean body = listed && !found.beginsFullName(SpeakerLexicon.fold(words))
                || introduced.contains(List.of(words.split(" ")));
        return (headed || shaped || company || body)
                && !found.isSurname(SpeakerLexicon.fold(words))
                && !followsTitle(sentence, first);
    }

    /** Whether the word is between the two parties of a case, which both begin with a capital. */
    private boolean isVersus(int at) {
        return isVersus(tokens.get(at).text())
                && FoundNames.isCapitalised(tokens.get(at - 1))
                && FoundNames.isCapitalised(tokens.get(at + 1));
    }

    /** Whether the word is the one between the two parties of a case: "Lund v. Hall". */
    static boolean isVersus(String word) {
        return VERSUS.contains(word);
    }

    /** Whether the token right before is a title. */
    boolean followsTitle(Sentence sentence, int first) {
        return first > sentence.first()
                && FoundNames.isCapitalised(tokens.get(first - 1))
                && SpeakerLexicon.isTitle(tokens.get(first - 1).text());
    }

    /** Whether the word, at the end of a name, makes it the name of an organization or outlet. */
    static boolean isThingWord(String word) {
        return SpeakerLexicon.isNameTail(word) || SpeakerLexicon.isBody(word) || SpeakerLexicon.isOutletTail(word);
    }
}
