package org.pullquote.extract.coreference;

import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;

/** Tells nouns for texts. A "paper" is one where the article is about research, and a newspaper otherwise. */
final class TextNoun {
    private static final String PAPER = "paper";

    private TextNoun() {}

    static boolean is(Document document, Token noun) {
        return SpeakerLexicon.isDocument(noun.lemma())
                || noun.lemma().equals(PAPER) && document.tokens().stream().anyMatch(TextNoun::isOfResearch);
    }

    private static boolean isOfResearch(Token token) {
        return WordClass.OF_RESEARCH.holds(token.lemma());
    }
}
