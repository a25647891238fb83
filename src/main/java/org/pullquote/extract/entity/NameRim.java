package org.pullquote.extract.entity;

import java.util.List;
import java.util.Locale;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Trims a run of tagged words to a name, without articles, verbs, days and other words that only look like a name because of a capital. */
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

    /** Whether tokens {@code [from, to)}, trimmed at the ends, are a whole name. */
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

    /** Whether the word may begin a name, and does not only begin a sentence or a heading. */
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

    /** Articles, conjunctions, pronouns, prepositions, finite verbs, "Eventually": words that are not names even with a capital. */
    static boolean isFunction(Token token) {
        return switch (token.pos()) {
            case "RB" -> token.text().endsWith("ly");
            case "DT", "CC", "IN", "PRP", "PRP$", "MD", "VBD", "VBZ", "VBP", "VB", "EX", "UH", "POS", "TO" -> true;
            default -> token.pos().startsWith("W");
        };
    }

    /** Whether the word names a month, or stands before names in headings: then it is no first name. */
    static boolean isMonthOrHeading(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NameWord.MONTH.holds(lower) || NameWord.HEADING.holds(lower);
    }

    /** Whether the word may be part of a name: capitalized, and a proper noun or tagged as a name. */
    static boolean isNameWord(Token token) {
        boolean tagged = token.entity().equals("PERSON") || !token.entity().equals("O") && !isFunction(token);
        return FoundNames.isCapitalised(token)
                && (token.isProperNoun() || tagged)
                && Character.isLetter(token.text().charAt(0));
    }
}
