package org.pullquote.extract.coreference;

import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Token;
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
    boolean isRole() {
        return role != null;
    }

    boolean isYearOld() {
        return head.text().endsWith("-year-old");
    }
}
