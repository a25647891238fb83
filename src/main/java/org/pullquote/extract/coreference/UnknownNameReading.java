package org.pullquote.extract.coreference;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.SpeakerKind;

/** Resolves names that no list and no tagger knows. */
final class UnknownNameReading {
    private static final Pattern OF_PLACE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:ian|ese|er|ard|man|woman|ite)");

    private final Document document;
    private final People people;
    private final Organizations organizations;

    UnknownNameReading(Document document, People people, Organizations organizations) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
    }

    /** A capitalised name that neither the tagger nor the lists know, or null if the head is not one. */
    @Nullable
    ResolvedSpeaker unknownName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        Token head = mention.head();
        boolean name = head.isProperNoun()
                || NounMention.isLikeName(head)
                        && mention.phrase().first() + 1 == mention.phrase().last();
        boolean pronoun = Pronouns.isOne(head) || Pronouns.isFirstPerson(head);
        boolean party = PhraseCore.isPartyAndState(head);
        if (!head.isCapitalised() || !name || pronoun || party || phrase.isOfPerson(document, people)) {
            return null;
        }
        String bare = phrase.name(document);
        if (NameWord.isDate(bare) || SpeakerLexicon.isThing(bare) || isCapitalisedByPlace(phrase)) {
            return null;
        }
        if (phrase.opening(document).equals("the")) {
            if (phrase.head() == phrase.first() + 1 && isOfPlace(head)) {
                return null;
            }
            return BodyReading.body(organizations.fullest(bare), Confidence.NOUN);
        }
        Token first = document.tokens().get(phrase.first());
        boolean person = SpeakerLexicon.isGivenName(first.text()) && phrase.head() > phrase.first()
                || head.entity().equals("PERSON");
        return person
                ? ResolvedSpeaker.named(bare, SpeakerKind.PERSON, Confidence.GUESS)
                : BodyReading.body(organizations.fullest(bare), Confidence.GUESS);
    }

    /** Whether it is a plural of people that has its capital from the begin of the sentence: "Farmers said". */
    private boolean isCapitalisedByPlace(SourcePhrase phrase) {
        Token word = document.tokens().get(phrase.first());
        String singular = word.text().substring(0, word.text().length() - 1);
        return phrase.core() - phrase.first() == 1
                && document.opensSentence(word)
                && word.text().endsWith("s")
                && SpeakerLexicon.isRole(singular);
    }

    /** Whether the word is for somebody from a place, known or by its ending: "the Spaniard", "the Mancunian", "the Londoner". */
    private static boolean isOfPlace(Token head) {
        return !head.entity().equals("ORGANIZATION")
                && (WordClass.ORIGIN.holds(head.lemma().toLowerCase(Locale.ROOT))
                        || OF_PLACE.matcher(head.text()).matches());
    }
}
