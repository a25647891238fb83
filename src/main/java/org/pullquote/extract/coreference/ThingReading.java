package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/** Reads noun phrases that mean no single person: media, organizations, documents, groups. */
final class ThingReading {
    private static final double NAMED_BODY = 0.9;
    private static final double NOUN = 0.8;
    private static final double UNNAMED = 0.85;
    private static final double FOCUS = 0.6;
    private static final double GUESS = 0.45;

    /** Nouns for any body at all: the one that the text is on about. */
    private static final Set<String> ANY_BODY =
            Set.of("group", "organization", "organisation", "company", "firm", "agency", "union", "coalition");

    private final Document document;
    private final People people;
    private final Organizations organizations;

    ThingReading(Document document, People people, Organizations organizations) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
    }

    /** A medium or an organization that the phrase names, or null. */
    @Nullable
    ResolvedSpeaker named(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        String bare = phrase.bare(document);
        String outlet = outlet(phrase, head, bare);
        if (outlet != null) {
            return ResolvedSpeaker.named(outlet, SpeakerKind.OUTLET, NAMED_BODY);
        }
        boolean organization = isCapitalised(head)
                && head.entity().equals("ORGANIZATION")
                && !head.pos().endsWith("S")
                && !SpeakerLexicon.isRole(head.text());
        return organization
                ? ResolvedSpeaker.named(
                        organizations.fullest(nameIn(phrase, bare)), SpeakerKind.ORGANIZATION, NAMED_BODY)
                : null;
    }

    /**
     * A medium, a document, a body or a group that the phrase calls by a noun, or null.
     *
     * @param plural whether the noun means many
     * @param spoke the body that spoke just before, or null
     */
    @Nullable
    ResolvedSpeaker called(SourcePhrase phrase, boolean plural, @Nullable Speaker spoke) {
        Token head = document.tokens().get(phrase.head());
        String bare = phrase.bare(document);
        boolean own = document.tokens().get(phrase.first()).pos().equals("PRP$");
        if (SpeakerLexicon.isOutletNoun(head.lemma()) && !plural && !own) {
            String before = organizations.outletBefore(phrase.first());
            if (before != null && !phrase.isIndefinite(document)) {
                return ResolvedSpeaker.named(before, SpeakerKind.OUTLET, NOUN);
            }
        }
        if (SpeakerLexicon.isDocument(head.lemma()) && !head.pos().equals("NNPS")) {
            return document(phrase, bare);
        }
        if (SpeakerLexicon.isBody(head.lemma()) && !plural) {
            return body(phrase, head, bare, spoke);
        }
        return isGroup(phrase, head) ? ResolvedSpeaker.named(bare, SpeakerKind.GROUP, NAMED_BODY) : null;
    }

    private @Nullable String outlet(SourcePhrase phrase, Token head, String bare) {
        String whole = document.text(document.tokens().get(phrase.first()), head);
        String outlet = SpeakerLexicon.outlet(whole);
        if (outlet == null) {
            outlet = head.isProperNoun() ? SpeakerLexicon.outlet(bare) : null;
        }
        boolean shaped = head.isProperNoun()
                && bare.indexOf(' ') > 0
                && SpeakerLexicon.isOutletTail(head.text())
                && Character.isUpperCase(head.text().codePointAt(0));
        return outlet == null && shaped ? bare : outlet;
    }

    private ResolvedSpeaker document(SourcePhrase phrase, String bare) {
        Token first = document.tokens().get(phrase.head());
        boolean titled =
                Character.isUpperCase(first.text().codePointAt(0)) && (bare.indexOf(' ') > 0 || first.isProperNoun());
        String name = titled ? bare : null;
        return new ResolvedSpeaker(
                new Speaker(
                        name,
                        name == null ? null : SpeakerId.of(name),
                        SpeakerKind.DOCUMENT,
                        phrase.described(document)),
                UNNAMED);
    }

    private ResolvedSpeaker body(SourcePhrase phrase, Token head, String bare, @Nullable Speaker spoke) {
        String beside = nameBeside(phrase);
        if (beside != null) {
            return ResolvedSpeaker.named(beside, SpeakerKind.ORGANIZATION, NAMED_BODY);
        }
        if (isOfPerson(phrase)) {
            return new ResolvedSpeaker(
                    new Speaker(null, null, SpeakerKind.ORGANIZATION, phrase.described(document)), UNNAMED);
        }
        if (bare.chars().anyMatch(Character::isUpperCase) && (bare.indexOf(' ') > 0 || head.isProperNoun())) {
            return ResolvedSpeaker.named(organizations.fullest(bare), SpeakerKind.ORGANIZATION, NAMED_BODY);
        }
        String before = phrase.isIndefinite(document) ? null : organizations.withNoun(head.lemma(), phrase.first());
        if (before != null) {
            return ResolvedSpeaker.named(before, SpeakerKind.ORGANIZATION, NOUN);
        }
        ResolvedSpeaker focus = isAnyBody(phrase, head) ? inFocus(phrase, spoke) : null;
        return focus != null
                ? focus
                : new ResolvedSpeaker(
                        new Speaker(null, null, SpeakerKind.ORGANIZATION, phrase.described(document)), UNNAMED);
    }

    /** "the group", and nothing more. */
    private boolean isAnyBody(SourcePhrase phrase, Token head) {
        return ANY_BODY.contains(head.lemma())
                && phrase.opening(document).equals("the")
                && phrase.head() == phrase.first() + 1
                && phrase.core() == phrase.last();
    }

    /** The organization that the text is on about: the subject of the sentence before, or else what spoke just before. */
    private @Nullable ResolvedSpeaker inFocus(SourcePhrase phrase, @Nullable Speaker spoke) {
        String subject = organizations.subjectBefore(phrase.first());
        if (subject != null) {
            return ResolvedSpeaker.named(subject, SpeakerKind.ORGANIZATION, FOCUS);
        }
        boolean body = spoke != null && spoke.kind() == SpeakerKind.ORGANIZATION && spoke.name() != null;
        return body ? new ResolvedSpeaker(spoke, FOCUS) : null;
    }

    /** The name across a comma from a common noun: "the state news agency, OSA". */
    private @Nullable String nameBeside(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int first = phrase.core() + 1;
        Sentence sentence = document.sentenceOf(phrase.first());
        if (Character.isUpperCase(tokens.get(phrase.head()).text().codePointAt(0))
                || first >= phrase.last()
                || !tokens.get(phrase.core()).text().equals(",")) {
            return null;
        }
        int end = first;
        while (end < sentence.last() && isName(tokens.get(end)) && people.mentionAt(end) == null) {
            end++;
        }
        boolean closes =
                end > first && (end == sentence.last() || !tokens.get(end).isNoun());
        return closes ? organizations.fullest(document.text(tokens.get(first), tokens.get(end - 1))) : null;
    }

    /** Whether the noun is a person's own: "Mr Hall's office". */
    private boolean isOfPerson(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            if (people.mentionAt(i) != null
                    && document.tokens().get(i + 1).pos().equals("POS")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Token token) {
        return (token.isProperNoun() || token.entity().equals("ORGANIZATION"))
                && token.isWord()
                && Character.isUpperCase(token.text().codePointAt(0));
    }

    /** The name that ends a noun phrase, without the common nouns before it: "OSA" of "the state agency OSA". */
    private String nameIn(SourcePhrase phrase, String bare) {
        List<Token> tokens = document.tokens();
        int first = phrase.head();
        while (first > phrase.first()
                && Character.isUpperCase(tokens.get(first - 1).text().codePointAt(0))) {
            first--;
        }
        boolean apart = first > phrase.first() && tokens.get(first - 1).pos().equals("NN");
        return apart ? document.text(tokens.get(first), tokens.get(phrase.head())) : bare;
    }

    private boolean isGroup(SourcePhrase phrase, Token head) {
        boolean named = Character.isUpperCase(head.text().codePointAt(0))
                && (head.pos().equals("NNPS")
                        || head.entity().equals("MISC") && head.pos().endsWith("S"));
        boolean party = SpeakerLexicon.isParty(head.text())
                && head.pos().endsWith("S")
                && Character.isUpperCase(head.text().codePointAt(0));
        return named && !SpeakerLexicon.isUnnamed(head.text())
                || party
                || SpeakerLexicon.isFaction(head.text()) && hasCapitalisedModifier(phrase);
    }

    private boolean hasCapitalisedModifier(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Token token = document.tokens().get(i);
            if (Character.isUpperCase(token.text().codePointAt(0))
                    && (token.isProperNoun()
                            || token.pos().equals("JJ") && token.entity().equals("MISC"))) {
                return true;
            }
        }
        return false;
    }

    /** A capitalised name that neither the tagger nor the lists know, or null if the head is none. */
    @Nullable
    ResolvedSpeaker unknownName(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        if (!isCapitalised(head) || !head.isProperNoun()) {
            return null;
        }
        String bare = phrase.bare(document);
        if (head.entity().equals("LOCATION")) {
            // No abbreviation of a place ("the U.S.") stands for a body that happens to have its initials.
            return ResolvedSpeaker.named(nameIn(phrase, bare), SpeakerKind.ORGANIZATION, NOUN);
        }
        if (phrase.opening(document).equals("the")) {
            return ResolvedSpeaker.named(organizations.fullest(nameIn(phrase, bare)), SpeakerKind.ORGANIZATION, NOUN);
        }
        Token first = document.tokens().get(phrase.first());
        boolean person = SpeakerLexicon.isGivenName(first.text()) && phrase.head() > phrase.first()
                || head.entity().equals("PERSON");
        return ResolvedSpeaker.named(bare, person ? SpeakerKind.PERSON : SpeakerKind.ORGANIZATION, GUESS);
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }
}
