package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** Resolves noun phrases that mean a group with a name: "House Republicans", "White House officials". */
final class GroupReading {
    private final Document document;
    private final People people;
    private final Organizations organizations;

    GroupReading(Document document, People people, Organizations organizations) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
    }

    /** A group that has a name. */
    @Nullable
    ResolvedSpeaker groupName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        // "A plan House Republicans made" is no group.
        boolean one =
                phrase.opening(document).equals("a") || phrase.opening(document).equals("an");
        return !mention.isRole() && !one && isGroup(phrase, mention.head())
                ? ResolvedSpeaker.named(phrase.bare(document), SpeakerKind.GROUP, Confidence.NAMED_BODY)
                : null;
    }

    private boolean isGroup(SourcePhrase phrase, Token head) {
        boolean named = head.isCapitalised()
                && (head.pos().equals("NNPS") && !isCapitalisedByPlace(head)
                        || head.entity().equals("MISC") && head.pos().endsWith("S"));
        boolean party = SpeakerLexicon.isParty(head.text()) && head.pos().endsWith("S") && head.isCapitalised();
        return named && !SpeakerLexicon.isUnnamed(head.text())
                || party
                || SpeakerLexicon.isFaction(head.text()) && hasCapitalisedModifier(phrase);
    }

    /** Whether a word that no list or tagger knows may have its capital only from the begin of the sentence: "Skippers say". */
    private boolean isCapitalisedByPlace(Token word) {
        return word.entity().equals("O")
                && document.opensSentence(word)
                && document.tokens().stream()
                        .noneMatch(other -> other.text().equals(word.text()) && !document.opensSentence(other));
    }

    private boolean hasCapitalisedModifier(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Token token = document.tokens().get(i);
            if (token.isCapitalised()
                    && (token.isProperNoun()
                            || token.pos().equals("JJ") && token.entity().equals("MISC"))) {
                return true;
            }
        }
        return false;
    }

    /** Several people of a body that has a name: "White House officials", "lawyers for the Justice Department". */
    @Nullable
    ResolvedSpeaker peopleOfBody(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        Token head = mention.head();
        boolean people = mention.plural()
                && head.pos().equals("NNS")
                && (SpeakerLexicon.isUnnamed(head.text()) || SpeakerLexicon.isRole(head.lemma()));
        if (!people) {
            return null;
        }
        if (phrase.head() > phrase.first() && isBodyName(phrase.head() - 1)) {
            return ResolvedSpeaker.named(phrase.bare(document), SpeakerKind.GROUP, Confidence.NOUN);
        }
        List<Token> tokens = document.tokens();
        int of = phrase.core();
        boolean belong = of == phrase.head() + 1
                && of + 1 < phrase.last()
                && tokens.get(of).pos().equals("IN")
                && isBodyName(phrase.last() - 1)
                && tokens.subList(of + 1, phrase.last()).stream()
                        .allMatch(token -> PhraseCore.isNameWord(token)
                                || token.pos().equals("DT")
                                || token.text().equals("of")
                                || token.text().equals("for"));
        return belong ? ResolvedSpeaker.named(phrase.described(document), SpeakerKind.GROUP, Confidence.NOUN) : null;
    }

    /** Whether the token ends the name of a body, not of a person. */
    private boolean isBodyName(int token) {
        if (people.mentionAt(token) != null) {
            return false;
        }
        Speaker body = organizations.at(token);
        String word = document.tokens().get(token).text();
        boolean county = PhraseCore.isNameWord(document.tokens().get(token))
                && NameWord.REGION.holds(word.toLowerCase(Locale.ROOT));
        return body != null && body.kind() == SpeakerKind.ORGANIZATION
                || SpeakerLexicon.spelledOut(word) != null
                || county;
    }
}
