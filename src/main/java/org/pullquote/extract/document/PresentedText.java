package org.pullquote.extract.document;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.text.WordList;

/** A text that a sentence presents before a colon: "Here is Lund's full statement:". */
public final class PresentedText {
    /** How far before the end of the sentence its noun may be, in tokens. */
    private static final int MAX_NOUN_DISTANCE_TOKENS = 20;

    private enum Word {
        /** Nouns for what someone said or wrote as a whole. */
        TEXT,
        /** Words that present such a text to the reader. */
        SHOWING
    }

    private static final Map<Word, Set<String>> WORDS =
            WordList.classes(PresentedText.class, "presented-text.tsv", Word.class);
    private static final Set<String> TEXTS = Objects.requireNonNull(WORDS.get(Word.TEXT));
    private static final Set<String> SHOWING = Objects.requireNonNull(WORDS.get(Word.SHOWING));

    private PresentedText() {}

    /** The noun for a text that a sentence presents before a colon ("Here is Lund's full statement:"), or null. */
    public static @Nullable Token noun(Document document, Sentence lead) {
        for (int i = lead.last() - 1; i >= Math.max(lead.first(), lead.last() - MAX_NOUN_DISTANCE_TOKENS); i--) {
            Token token = document.tokens().get(i);
            if (TEXTS.contains(token.lemma()) && token.isNoun()) {
                return isShown(document, lead, token) ? token : null;
            }
        }
        return null;
    }

    private static boolean isShown(Document document, Sentence lead, Token text) {
        for (int i = text.index() - 1; i >= Math.max(lead.first(), text.index() - 4); i--) {
            if (SHOWING.contains(document.tokens().get(i).lemma())) {
                return true;
            }
        }
        return SHOWING.contains(document.tokens().get(lead.first()).lemma());
    }
}
