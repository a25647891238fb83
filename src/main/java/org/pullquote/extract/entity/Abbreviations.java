package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;

/**
 * The abbreviations that the document itself explains: "World Rowing Union (WRU)", "Vale State Police Division, or VSPD", or "WRU" if
 * it has those words elsewhere.
 */
final class Abbreviations {
    private static final int MAX_INITIALS = 6;

    /** Fewer letters are too ambiguous to be expanded without brackets, except to the name of a company. */
    private static final int MIN_LETTERS = 3;

    /** Words at the end of a company's name that abbreviations leave out. */
    private static final Set<String> TAILS =
            Set.of("Co.", "Co", "Corp.", "Corp", "Inc.", "Inc", "Ltd.", "Ltd", "Plc", "PLC");

    private final Document document;

    /** The full name by its abbreviation. */
    private final Map<String, String> full = new HashMap<>();

    Abbreviations(Document document) {
        this.document = document;
    }

    /** The full name that the letters stand for, or the letters themselves. */
    String full(String letters) {
        return full.getOrDefault(letters, letters);
    }

    /** Reads the whole document; what was read before takes precedence. */
    void readAll(People people) {
        readInitials();
        readSpelledOut(people);
    }

    /** Reads capitals in brackets after a name that begin with its first letter; {@code open} is the index after the name. */
    void readBehind(List<String> words, int open, Sentence sentence) {
        List<Token> tokens = document.tokens();
        if (words.size() < 2
                || open + 2 >= sentence.last()
                || !tokens.get(open).text().equals("(")
                || !tokens.get(open + 2).text().equals(")")) {
            return;
        }
        String letters = tokens.get(open + 1).text();
        if (letters.length() > 1
                && letters.chars().allMatch(Character::isUpperCase)
                && letters.charAt(0) == words.get(0).charAt(0)) {
            full.putIfAbsent(letters, String.join(" ", words));
        }
    }

    /** Reads capitals in brackets, or behind "or", that abbreviate the name before them, however it is tagged. */
    private void readInitials() {
        List<Token> tokens = document.tokens();
        for (int open = 2; open + 2 < tokens.size(); open++) {
            String letters = tokens.get(open + 1).text();
            boolean bracketed = tokens.get(open).text().equals("(")
                    && tokens.get(open + 2).text().equals(")");
            boolean other = tokens.get(open).text().equals("or")
                    && tokens.get(open - 1).text().equals(",");
            if (bracketed && isCapitals(letters, 2) || other && isCapitals(letters, MIN_LETTERS)) {
                readBefore(letters, bracketed ? open : open - 1);
            }
        }
    }

    /** Reads the shortest name before the token that the letters can stand for. */
    private void readBefore(String letters, int end) {
        List<Token> tokens = document.tokens();
        int first = document.sentenceOf(end).first();
        List<String> words = new ArrayList<>();
        for (int at = end - 1; at >= first && isOfName(tokens.get(at).text()); at--) {
            words.add(0, tokens.get(at).text());
            if (isCapital(tokens.get(at).text()) && abbreviates(letters, words, true)) {
                full.putIfAbsent(letters, String.join(" ", words));
                return;
            }
        }
    }

    /** Expands capitals of the document if it has adjacent words with these initials. */
    private void readSpelledOut(People people) {
        List<Token> tokens = document.tokens();
        Set<String> letters = new TreeSet<>();
        for (Token token : tokens) {
            boolean known = token.entity().equals("ORGANIZATION");
            if (!NameRim.isFunction(token) && isCapitals(token.text(), known ? 2 : MIN_LETTERS)) {
                letters.add(token.text());
            }
        }
        if (letters.isEmpty()) {
            return;
        }
        for (int first = 0; first < tokens.size(); first++) {
            if (NameRim.isNameWord(tokens.get(first))
                    && !letters.contains(tokens.get(first).text())) {
                readSpelledOut(first, letters, people);
            }
        }
    }

    private void readSpelledOut(int first, Set<String> letters, People people) {
        List<Token> tokens = document.tokens();
        int limit = document.sentenceOf(first).last();
        List<String> words = new ArrayList<>();
        for (int at = first; at < limit && words.size() <= 2 * MAX_INITIALS; at++) {
            String word = tokens.get(at).text();
            if (people.mentionAt(at) != null || letters.contains(word) || !isOfName(word)) {
                return;
            }
            words.add(word);
            boolean whole = at + 1 == limit || !NameRim.isNameWord(tokens.get(at + 1));
            for (String each : isCapital(word) && whole ? letters : Set.<String>of()) {
                boolean enough = each.length() >= MIN_LETTERS || TAILS.contains(word);
                if (enough && abbreviates(each, words, false)) {
                    full.putIfAbsent(each, document.text(tokens.get(first), tokens.get(at)));
                }
            }
        }
    }

    /**
     * Whether the letters are the initials of the words, in order, with or without those of small words and of what ends a
     * company's name.
     *
     * @param some whether other words may be left out too, but the first and the last
     */
    static boolean abbreviates(String letters, List<String> words, boolean some) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            parts.addAll(isCapital(word) ? List.of(word.split("-")) : List.of(word));
        }
        int last = parts.size() - 1;
        while (last > 0 && TAILS.contains(parts.get(last))) {
            last--;
        }
        int at = 0;
        for (int i = 0; i <= last; i++) {
            String part = parts.get(i);
            boolean taken = at < letters.length()
                    && !part.isEmpty()
                    && Character.toUpperCase(part.charAt(0)) == letters.charAt(at)
                    && (i == last || at < letters.length() - 1);
            at += taken ? 1 : 0;
            boolean optional = part.isEmpty() || !isCapital(part) || some && i > 0 && i < last;
            if (!taken && !optional) {
                return false;
            }
        }
        return at == letters.length();
    }

    private static boolean isOfName(String word) {
        return isCapital(word) || NamedBody.INNER.contains(word);
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isCapitals(String word, int least) {
        return word.length() >= least
                && word.length() <= MAX_INITIALS
                && word.chars().allMatch(Character::isUpperCase);
    }

    static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (Character.isUpperCase(word.codePointAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
