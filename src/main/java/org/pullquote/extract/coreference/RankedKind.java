package org.pullquote.extract.coreference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;

/**
 * The mentions whose candidates are ranked: pronouns, and nouns for one person or body. For all others, ranking was no better
 * than the rules.
 */
enum RankedKind {
    HE,
    SHE,
    IT,
    /** A noun for one person: "the senator", "a federal judge". */
    PERSON,
    /** A noun for a body or an outlet: "the department", "the paper". */
    BODY;

    private static final String POLICE = "police";

    /** The kind of a mention; null if it is not ranked, because it has a name, or means several, a text or anything else. */
    static @Nullable RankedKind of(Document document, ArticleEntities entities, SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        if (phrase.last() - phrase.first() == 1 && Pronouns.isOne(first)) {
            Gender gender = Pronouns.gender(first);
            return gender == Gender.MALE ? HE : gender == Gender.FEMALE ? SHE : Pronouns.isPlural(first) ? null : IT;
        }
        Token head = document.tokens().get(phrase.head());
        boolean pronoun = phrase.core() - phrase.first() == 1
                && (Pronouns.isRelative(first) || Pronouns.isFirstPerson(first) || first.isPronoun());
        return phrase.name() != null || pronoun || entities.isNamed(phrase.head())
                ? null
                : TextNoun.is(document, head) ? null : ofNoun(NounMention.of(document, phrase), head);
    }

    private static @Nullable RankedKind ofNoun(NounMention mention, Token head) {
        if (head.lemma().equals(POLICE)) {
            return BODY;
        }
        if (mention.plural()) {
            return null;
        }
        if (mention.isRole() || mention.isYearOld()) {
            return PERSON;
        }
        return SpeakerLexicon.isBody(head.lemma()) || SpeakerLexicon.isOutletNoun(head.lemma()) ? BODY : null;
    }

    /** The kind of an unnamed speaker whom a mention of this kind means. */
    SpeakerKind unnamed() {
        return switch (this) {
            case HE, SHE -> SpeakerKind.PERSON;
            case IT, BODY -> SpeakerKind.ORGANIZATION;
            case PERSON -> SpeakerKind.UNNAMED;
        };
    }

    /** Whether it means a person, not a body. */
    boolean isOfPerson() {
        return this != IT && this != BODY;
    }

    /** The kind as the prefix of marks. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
