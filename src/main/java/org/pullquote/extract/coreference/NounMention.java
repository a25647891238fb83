package org.pullquote.extract.coreference;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonWord;

/**
 * A mention by a noun that is not a person's name.
 *
 * @param head the noun
 * @param noun the noun as the lexicon has it: in lower case, and one spelling for all genders
 * @param plural whether it means several
 * @param role the role of a single person that it names, or null
 */
record NounMention(
        SourcePhrase phrase,
        Token head,
        String noun,
        boolean plural,
        @Nullable PersonWord role) {
    private static final Pattern LIKE_NAME =
            Pattern.compile("\\p{Lu}{2,6}|\\p{Lu}\\p{L}+\\.(?:com|org|net)|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+");

    /** Reads a phrase by its head. */
    static NounMention of(Document document, SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        boolean plural =
                head.pos().endsWith("S") || SpeakerLexicon.isUnnamed(head.text()) && !isInName(document, phrase);
        boolean named = SpeakerLexicon.isUnnamed(head.text()) && isInName(document, phrase);
        return new NounMention(phrase, head, noun(head), plural, plural || named ? null : role(head));
    }

    /** Whether a word is spelled as only names are, whatever the tagger makes of it: "KEA", "Lundex.com", "MyLund". */
    static boolean isLikeName(Token token) {
        return LIKE_NAME.matcher(token.text()).matches();
    }

    /** Whether the head ends a capitalized name: "The Harbour Insider". */
    private static boolean isInName(Document document, SourcePhrase phrase) {
        int head = phrase.head();
        return head > phrase.first()
                && isNameWord(document.tokens().get(head))
                && isNameWord(document.tokens().get(head - 1));
    }

    private static boolean isNameWord(Token token) {
        boolean name = token.isProperNoun() || token.entity().equals("ORGANIZATION");
        return name && Character.isUpperCase(token.text().codePointAt(0));
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

    /** The gender that the role implies. */
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
