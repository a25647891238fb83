package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;

/** The abbreviations that the document itself explains: "World Rowing Union (WRU)", or "WRU" if it has those words elsewhere. */
final class Abbreviations {
    private static final int MAX_INITIALS = 6;

    /** Two letters are too ambiguous to be expanded without brackets. */
    private static final int MIN_LETTERS = 3;

    private static final Set<String> INNER = Set.of("of", "for", "and", "&", "the", "on");

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

    /** Reads capitals in brackets that are the initials of the name before them, however it is tagged. */
    private void readInitials() {
        List<Token> tokens = document.tokens();
        for (int open = 2; open + 2 < tokens.size(); open++) {
            String letters = tokens.get(open + 1).text();
            boolean bracketed = tokens.get(open).text().equals("(")
                    && tokens.get(open + 2).text().equals(")");
            if (!bracketed
                    || letters.length() < 2
                    || letters.length() > MAX_INITIALS
                    || !letters.chars().allMatch(Character::isUpperCase)) {
                continue;
            }
            int first = document.sentenceOf(open).first();
            List<String> words = new ArrayList<>();
            for (int at = open - 1; at >= first && !initials(words).equals(letters); at--) {
                Token token = tokens.get(at);
                if (!Character.isUpperCase(token.text().codePointAt(0)) && !INNER.contains(token.text())) {
                    break;
                }
                words.add(0, token.text());
            }
            if (initials(words).equals(letters)) {
                full.putIfAbsent(letters, String.join(" ", words));
            }
        }
    }

    /** Expands capitals of the document if it has adjacent words with these initials. */
    private void readSpelledOut(People people) {
        List<Token> tokens = document.tokens();
        Set<String> letters = new HashSet<>();
        for (Token token : tokens) {
            String word = token.text();
            if (word.length() >= MIN_LETTERS
                    && word.length() <= MAX_INITIALS
                    && !NameRim.isFunction(token)
                    && word.chars().allMatch(Character::isUpperCase)) {
                letters.add(word);
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
        StringBuilder initials = new StringBuilder();
        for (int at = first; at < limit && initials.length() <= MAX_INITIALS; at++) {
            String word = tokens.get(at).text();
            if (people.mentionAt(at) != null || letters.contains(word)) {
                return;
            }
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (!capital && !INNER.contains(word)) {
                return;
            }
            for (String part : capital ? word.split("-") : new String[0]) {
                if (!part.isEmpty() && Character.isUpperCase(part.codePointAt(0))) {
                    initials.append(part.charAt(0));
                }
            }
            boolean whole = at + 1 == limit || !NameRim.isNameWord(tokens.get(at + 1));
            if (capital && whole && letters.contains(initials.toString())) {
                full.putIfAbsent(initials.toString(), document.text(tokens.get(first), tokens.get(at)));
            }
        }
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
