package org.pullquote.extract.entity;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Finds the names that label the turns of a transcript: "CHASE VALE: …". The label of a turn is its speaker, however it is tagged. */
final class TurnLabels {
    private static final int LONGEST_NAME = 4;

    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;

    TurnLabels(Document document, FoundNames found) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = found;
    }

    /** Adds the labels of two or more words that are not a role, body or outlet. */
    void find() {
        for (Quotation quotation : document.quotations()) {
            int turn = document.tokenAt(quotation.outer().begin());
            if (quotation.turn() && !quotation.continues() && turn > 0) {
                addLabel(turn - 1);
            }
        }
    }

    private void addLabel(int colon) {
        Sentence sentence = document.sentenceOf(colon);
        int from = colon;
        while (from > sentence.first() && FoundNames.isCapitalised(tokens.get(from - 1))) {
            from--;
        }
        while (colon - from > 2 && isDescription(tokens.get(from))) {
            from++;
        }
        if (isName(from, colon)) {
            found.add(sentence, from, colon, true);
        }
    }

    private boolean isName(int from, int to) {
        if (to - from < 2 || to - from > LONGEST_NAME) {
            return false;
        }
        Token last = tokens.get(to - 1);
        String words = document.text(tokens.get(from), last);
        return IntStream.range(from, to)
                        .allMatch(i -> !found.isTaken(i)
                                && NameRim.isNameWord(tokens.get(i))
                                && tokens.get(i).isNoun())
                && !last.isPlural()
                && !isDescription(last)
                && !ThingNames.isThingWord(last.text().toLowerCase(Locale.ROOT))
                && SpeakerLexicon.outlet(words) == null
                && SpeakerLexicon.organization(words) == null;
    }

    private static boolean isDescription(Token token) {
        return SpeakerLexicon.isTitle(token.text())
                || SpeakerLexicon.isRole(token.text().toLowerCase(Locale.ROOT));
    }
}
