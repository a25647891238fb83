package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.PersonName;

/** Resolves nouns through which a person speaks whose name is in or before them: "Lund's Twitter account", "Lund TV ad". */
final class OwnerReading {
    private final Document document;
    private final People people;
    private final DiscourseState state;
    private final SpeakerSieves<Token> pronouns;

    OwnerReading(Document document, People people, DiscourseState state, SpeakerSieves<Token> pronouns) {
        this.document = document;
        this.people = people;
        this.state = state;
        this.pronouns = pronouns;
    }

    /** The person whose account speaks: "Lund's Twitter account". */
    @Nullable
    ResolvedSpeaker ofAccount(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (!WordClass.ACCOUNT.holds(mention.head().lemma())) {
            return null;
        }
        for (int i = phrase.first(); i < phrase.head(); i++) {
            NameMention name = people.mentionAt(i);
            if (name != null && document.tokens().get(name.last()).pos().equals("POS")) {
                return state.mean(people.of(name), Confidence.OWNER);
            }
        }
        Token first = document.tokens().get(phrase.first());
        return first.pos().equals("PRP$") ? pronouns.readOrUnsure(first) : null;
    }

    /**
     * The person who pays for an ad: the name before it, with or without "'s". Null if a body, such as a campaign, is there too
     * and pays.
     */
    @Nullable
    ResolvedSpeaker ofAd(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (!WordClass.AD.holds(mention.head().text().toLowerCase(Locale.ROOT))) {
            return null;
        }
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Token token = document.tokens().get(i);
            if (SpeakerLexicon.isBody(token.lemma())) {
                return null;
            }
            PersonName surname = new PersonName(List.of(token.text()), "");
            List<Person> bearers = !token.isProperNoun()
                    ? List.of()
                    : people.persons().stream()
                            .filter(person -> person.hasSurname(surname))
                            .toList();
            if (bearers.size() == 1) {
                return state.mean(bearers.get(0), Confidence.OWNER);
            }
        }
        return null;
    }

    /** The person whose name ends the mention, if the noun before it is not part of the name. */
    @Nullable
    ResolvedSpeaker ofNameBehind(NounMention mention) {
        NameMention name = NameBehindNoun.of(document, people, mention.phrase());
        return name == null ? null : state.mean(people.of(name), Confidence.KNOWN);
    }

    /** The only person with that word in the name. */
    @Nullable
    ResolvedSpeaker ofName(NounMention mention) {
        Token head = mention.head();
        SourcePhrase phrase = mention.phrase();
        boolean name = head.isNoun()
                && Character.isUpperCase(head.text().codePointAt(0))
                && phrase.head() == phrase.first()
                && phrase.core() == phrase.head() + 1
                && SpeakerLexicon.outlet(head.text()) == null;
        if (!name) {
            return null;
        }
        PersonName part = new PersonName(List.of(head.text()), "");
        List<Person> bearers = people.persons().stream()
                .filter(person -> head.isProperNoun() ? person.isCalledBy(part) : person.hasSurname(part))
                .toList();
        return bearers.size() == 1 ? state.mean(bearers.get(0), Confidence.OWNER) : null;
    }
}
