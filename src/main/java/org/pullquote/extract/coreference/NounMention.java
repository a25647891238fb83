package org.pullquote.extract.coreference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonWord;

/**
 * A mention that is a noun and no person's name.
 *
 * @param head the noun
 * @param noun the noun as the lexicon has it: in lower case, and one spelling for all genders
 * @param plural whether it means many
 * @param role the role that it names, if it names one of a single person
 */
record NounMention(
        SourcePhrase phrase,
        Token head,
        String noun,
        boolean plural,
        @Nullable PersonWord role) {
    /** A phrase by its head. */
    static NounMention of(Document document, SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        boolean plural = head.pos().endsWith("S") || SpeakerLexicon.isUnnamed(head.text());
        return new NounMention(phrase, head, noun(head), plural, plural ? null : role(head));
    }

    /** The role that the token names, or null. */
    static @Nullable PersonWord role(Token head) {
        PersonWord word = SpeakerLexicon.role(head.text());
        return word == null ? SpeakerLexicon.role(head.lemma()) : word;
    }

    /** The token as the lexicon has it. */
    static String noun(Token head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        return SpeakerLexicon.isRole(text) ? SpeakerLexicon.fold(text) : SpeakerLexicon.fold(head.lemma());
    }

    /** The gender that the role tells. */
    Gender gender() {
        return role == null ? Gender.UNKNOWN : role.gender();
    }

    boolean isRole() {
        return role != null;
    }

    boolean isYearOld() {
        return head.text().endsWith("-year-old");
    }
}
