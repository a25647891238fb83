package org.pullquote.extract.document;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text that a sentence presents before a colon: "Here is Lund's full statement:". */
public final class PresentedText {
    /** How far before the end of the sentence its noun may stand, in tokens. */
    private static final int REACH = 20;

    /** Nouns for what someone said or wrote as a whole. */
    private static final Set<String> TEXTS = Set.of(
            "statement",
            "tweet",
            "post",
            "letter",
            "message",
            "email",
            "e-mail",
            "memo",
            "rant",
            "note",
            "transcript",
            "remark",
            "speech",
            "reply",
            "response",
            "excerpt",
            "passage",
            "comment",
            "commentary",
            "answer",
            "word");

    private static final Set<String> SHOWING =
            Set.of("here", "full", "entire", "complete", "following", "this", "below");

    private PresentedText() {}

    /** The noun for a text that a sentence presents before a colon ("Here is Lund's full statement:"), or null. */
    public static @Nullable Token noun(Document document, Sentence lead) {
        for (int i = lead.last() - 1; i >= Math.max(lead.first(), lead.last() - REACH); i--) {
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
