package org.pullquote.extract.entity;

import java.util.List;
import java.util.Locale;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Where a run of tagged words begins and ends as a name: without article, verb, day, and whatever else a capital lends the look of a name. */
final class NameRim {
    private NameRim() {}

    /** The index of the first of tokens {@code [from, to)} that may open a name; {@code to} if none may. */
    static int first(List<Token> tokens, int from, int to) {
        int first = from;
        while (first < to && !mayOpen(tokens.get(first))) {
            first++;
        }
        return first;
    }

    /** The index after the last of tokens {@code [from, to)} that may close a name; {@code from} if none may. */
    static int last(List<Token> tokens, int from, int to) {
        int last = to;
        while (last > from && !mayClose(tokens.get(last - 1))) {
            last--;
        }
        return last;
    }

    /** Whether tokens {@code [from, to)}, cut at the rims, are a whole name. */
    static boolean isWhole(List<Token> tokens, int from, int to) {
        if (from >= to) {
            return false;
        }
        String word = tokens.get(from).text().toLowerCase(Locale.ROOT);
        return to - from > 1
                || word.length() > 1
                        && !NameWord.INCOMPLETE.holds(word)
                        && !NameWord.MONTH.holds(word)
                        && !SpeakerLexicon.isTitle(word);
    }

    /** Whether the word may begin a name, and is none of those that only begin a sentence or a heading. */
    static boolean mayOpen(Token token) {
        return token.isWord()
                && (FoundNames.isCapitalised(token)
                        || Character.isDigit(token.text().charAt(0)))
                && !isFunction(token)
                && !SpeakerLexicon.isDay(token.text());
    }

    private static boolean mayClose(Token token) {
        return mayOpen(token) && !token.pos().startsWith("VB");
    }

    /** Articles, conjunctions, pronouns, prepositions, finite verbs: what a capital makes no name. */
    static boolean isFunction(Token token) {
        return switch (token.pos()) {
            case "DT", "CC", "IN", "PRP", "PRP$", "MD", "VBD", "VBZ", "VBP", "VB", "EX", "UH", "POS", "TO" -> true;
            default -> token.pos().startsWith("W");
        };
    }

    /** Whether the word may be one of a name: a proper noun, or what the tagger takes for a name, with a capital. */
    static boolean isNameWord(Token token) {
        boolean tagged = token.entity().equals("PERSON") || !token.entity().equals("O") && !isFunction(token);
        return FoundNames.isCapitalised(token)
                && (token.isProperNoun() || tagged)
                && Character.isLetter(token.text().charAt(0));
    }
}
