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

    /** A medium that the phrase names. */
    @Nullable
    ResolvedSpeaker outletName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        String outlet = outlet(phrase, mention.head(), phrase.bare(document));
        return outlet == null ? null : ResolvedSpeaker.named(outlet, SpeakerKind.OUTLET, NAMED_BODY);
    }

    /** An organization that the phrase names. */
    @Nullable
    ResolvedSpeaker organizationName(NounMention mention) {
        Token head = mention.head();
        boolean organization = isCapitalised(head)
                && head.entity().equals("ORGANIZATION")
                && !head.pos().endsWith("S")
                && !SpeakerLexicon.isRole(head.text());
        return organization
                ? ResolvedSpeaker.named(
                        organizations.fullest(
                                nameIn(mention.phrase(), mention.phrase().bare(document))),
                        SpeakerKind.ORGANIZATION,
                        NAMED_BODY)
                : null;
    }

    /** The medium that the text named before. */
    @Nullable
    ResolvedSpeaker outletNoun(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        boolean own = document.tokens().get(phrase.first()).pos().equals("PRP$");
        if (mention.isRole()
                || !SpeakerLexicon.isOutletNoun(mention.head().lemma())
                || mention.plural()
                || own
                || phrase.isIndefinite(document)) {
            return null;
        }
        String before = organizations.outletBefore(phrase.first());
        return before == null ? null : ResolvedSpeaker.named(before, SpeakerKind.OUTLET, NOUN);
    }

    @Nullable
    ResolvedSpeaker documentNoun(NounMention mention) {
        Token head = mention.head();
        boolean document = !mention.isRole()
                && SpeakerLexicon.isDocument(head.lemma())
                && !head.pos().equals("NNPS");
        return document ? document(mention.phrase(), mention.phrase().bare(this.document)) : null;
    }

    /** A group that has a name. */
    @Nullable
    ResolvedSpeaker groupName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        return !mention.isRole() && isGroup(phrase, mention.head())
                ? ResolvedSpeaker.named(phrase.bare(document), SpeakerKind.GROUP, NAMED_BODY)
                : null;
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

    /** "The state news agency, OSA". */
    @Nullable
    ResolvedSpeaker bodyBeside(NounMention mention) {
        String beside = isBody(mention) ? nameBeside(mention.phrase()) : null;
        return beside == null ? null : ResolvedSpeaker.named(beside, SpeakerKind.ORGANIZATION, NAMED_BODY);
    }

    /** "Mr Hall's office". */
    @Nullable
    ResolvedSpeaker bodyOfPerson(NounMention mention) {
        return isBody(mention) && isOfPerson(mention.phrase()) ? unnamedBody(mention) : null;
    }

    /** A noun for a body with capitals: "the Foreign Ministry". */
    @Nullable
    ResolvedSpeaker bodyName(NounMention mention) {
        String bare = mention.phrase().bare(document);
        boolean named = isBody(mention)
                && bare.chars().anyMatch(Character::isUpperCase)
                && (bare.indexOf(' ') > 0 || mention.head().isProperNoun());
        return named ? ResolvedSpeaker.named(organizations.fullest(bare), SpeakerKind.ORGANIZATION, NAMED_BODY) : null;
    }

    /** The organization that the text named before with the noun: "the ministry". */
    @Nullable
    ResolvedSpeaker bodyNoun(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        String before = isBody(mention) && !phrase.isIndefinite(document)
                ? organizations.withNoun(mention.head().lemma(), phrase.first())
                : null;
        return before == null ? null : ResolvedSpeaker.named(before, SpeakerKind.ORGANIZATION, NOUN);
    }

    @Nullable
    ResolvedSpeaker unnamedBody(NounMention mention) {
        return isBody(mention)
                ? new ResolvedSpeaker(
                        new Speaker(
                                null,
                                null,
                                SpeakerKind.ORGANIZATION,
                                mention.phrase().described(document)),
                        UNNAMED)
                : null;
    }

    private static boolean isBody(NounMention mention) {
        return !mention.isRole() && SpeakerLexicon.isBody(mention.head().lemma()) && !mention.plural();
    }

    /** "the group", and nothing more. */
    private boolean isAnyBody(SourcePhrase phrase, Token head) {
        return ANY_BODY.contains(head.lemma())
                && phrase.opening(document).equals("the")
                && phrase.head() == phrase.first() + 1
                && phrase.core() == phrase.last();
    }

    /**
     * The organization that the text is on about: the subject of the sentence before, or else what spoke just before.
     *
     * @param spoke the body that spoke just before, or null
     */
    @Nullable
    ResolvedSpeaker inFocus(NounMention mention, @Nullable Speaker spoke) {
        SourcePhrase phrase = mention.phrase();
        if (!isBody(mention) || !isAnyBody(phrase, mention.head())) {
            return null;
        }
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
    ResolvedSpeaker unknownName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        Token head = mention.head();
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
