package org.pullquote.extract.entity;

import java.util.List;
import java.util.Locale;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/**
 * Finds full names that the tagger marked as part of the office before them: "Secretary of State Ada Lund", "Minister for Women
 * Ada Lund".
 */
final class OfficeHolders {
    /** Given name, middle name or initial, surname. */
    private static final int MAX_NAME_WORDS = 3;

    private final List<Token> tokens;
    private final FoundNames found;

    private OfficeHolders(Document document, FoundNames found) {
        this.tokens = document.tokens();
        this.found = found;
    }

    /** Adds those in the sentence to the names found. */
    static void find(Document document, Sentence sentence, FoundNames found) {
        new OfficeHolders(document, found).find(sentence);
    }

    private void find(Sentence sentence) {
        for (int of = sentence.first() + 1; of + 3 < sentence.last(); of++) {
            boolean joins =
                    tokens.get(of).text().equals("of") || tokens.get(of).text().equals("for");
            if (joins && SpeakerLexicon.isRole(tokens.get(of - 1).text().toLowerCase(Locale.ROOT))) {
                int end = of + 1;
                while (end < sentence.last() && isOfOffice(tokens.get(end))) {
                    end++;
                }
                int first = firstOfName(of + 1, end);
                if (first >= 0 && (end == sentence.last() || !tokens.get(end).isNoun())) {
                    found.add(sentence, first, end, true);
                }
            }
        }
    }

    /** "Women and Equalities" of "Minister for Women and Equalities Ada Lund". */
    private static boolean isOfOffice(Token token) {
        return token.entity().equals("ORGANIZATION")
                || token.text().equals("and")
                || token.isProperNoun() && FoundNames.isCapitalised(token);
    }

    /** Where a full name begins within the words {@code [from, to)} of an office; -1 if there is none. */
    private int firstOfName(int from, int to) {
        if (ThingNames.isThingWord(tokens.get(to - 1).text())) {
            return -1;
        }
        for (int first = Math.max(from + 1, to - MAX_NAME_WORDS); first + 1 < to; first++) {
            boolean name = SpeakerLexicon.isGivenName(tokens.get(first).text());
            for (int i = first; i < to && name; i++) {
                name = NameRim.isNameWord(tokens.get(i)) && !found.isTaken(i);
            }
            if (name) {
                return first;
            }
        }
        return -1;
    }
}
