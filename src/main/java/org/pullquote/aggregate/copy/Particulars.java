package org.pullquote.aggregate.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names and numbers of a text, each with the ordinary words around it. However a copy was cut or edited, it has the same
 * names and numbers between the same words; texts from one template (a council meeting, a quake, a match, the day's prices) have
 * different ones.
 */
final class Particulars {
    /** The number of ordinary words before and after that identify a place. */
    private static final int AROUND = 2;

    /**
     * If more than this share of the places of both texts is filled differently, the texts share a template. Edits (a toll that
     * rose, a later day) change fewer.
     */
    private static final double OTHERWISE = 0.3;

    private static final int MIN_DIFFERENT_PLACES = 2;
    private static final int MULTIPLIER = 0x01000193;

    private Particulars() {}

    /** A code for each name or number, in text order: the hash of its place in the upper half, that of its filling in the lower. */
    static List<Long> of(String text) {
        List<Token> tokens = tokens(text);
        Set<String> names = namesWithinSentences(tokens);
        List<Long> particulars = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            int filling = 0;
            while (end < tokens.size() && tokens.get(end).isParticular(names)) {
                filling = filling * MULTIPLIER + tokens.get(end).key.hashCode();
                end++;
            }
            if (end > at) {
                long place = place(tokens, names, at, end);
                particulars.add(place << Integer.SIZE | Integer.toUnsignedLong(filling));
            }
            at = Math.max(end, at + 1);
        }
        return particulars;
    }

    /** Whether two texts fill one template with different names and numbers. */
    static boolean fillOneForm(List<Long> one, List<Long> other) {
        Map<Integer, Set<Integer>> ofOne = byPlace(one);
        Map<Integer, Set<Integer>> ofOther = byPlace(other);
        int otherwise = 0;
        int shared = 0;
        for (Map.Entry<Integer, Set<Integer>> place : ofOne.entrySet()) {
            Set<Integer> fillings = ofOther.get(place.getKey());
            if (fillings != null) {
                shared++;
                otherwise += place.getValue().stream().noneMatch(fillings::contains) ? 1 : 0;
            }
        }
        return otherwise >= MIN_DIFFERENT_PLACES && otherwise > OTHERWISE * shared;
    }

    private static Map<Integer, Set<Integer>> byPlace(List<Long> particulars) {
        Map<Integer, Set<Integer>> byPlace = new HashMap<>();
        for (long particular : particulars) {
            byPlace.computeIfAbsent((int) (particular >>> Integer.SIZE), place -> new HashSet<>())
                    .add((int) particular);
        }
        return byPlace;
    }

    private static long place(List<Token> tokens, Set<String> names, int begin, int end) {
        int place = 0;
        int found = 0;
        for (int at = begin - 1; at >= 0 && found < AROUND; at--) {
            if (!tokens.get(at).isParticular(names)) {
                place = place * MULTIPLIER + tokens.get(at).key.hashCode();
                found++;
            }
        }
        place = place * MULTIPLIER + found;
        found = 0;
        for (int at = end; at < tokens.size() && found < AROUND; at++) {
            if (!tokens.get(at).isParticular(names)) {
                place = place * MULTIPLIER + tokens.get(at).key.hashCode();
                found++;
            }
        }
        return place;
    }

    /** Words capitalized where no sentence begins, and never written in lower case. */
    private static Set<String> namesWithinSentences(List<Token> tokens) {
        Set<String> names = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Token token : tokens) {
            if (!token.isCapital) {
                words.add(token.key);
            } else if (!token.isFirst) {
                names.add(token.key);
            }
        }
        names.removeAll(words);
        return names;
    }

    private record Token(String key, boolean isNumber, boolean isCapital, boolean isFirst) {
        boolean isParticular(Set<String> names) {
            return isNumber || isCapital && names.contains(key);
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean isFirst = true;
        int at = 0;
        while (at < text.length()) {
            if (!isWordPart(text, at)) {
                isFirst |= ".!?:;\n\r\"“”„«»".indexOf(text.charAt(at)) >= 0;
                at++;
                continue;
            }
            int begin = at;
            while (at < text.length() && isWordPart(text, at)) {
                at++;
            }
            String word = text.substring(begin, at);
            tokens.add(new Token(
                    word.toLowerCase(Locale.ROOT),
                    Character.isDigit(word.charAt(0)),
                    Character.isUpperCase(word.charAt(0)) && !isI(word),
                    isFirst));
            isFirst = false;
        }
        return tokens;
    }

    private static boolean isI(String word) {
        return word.equals("I") || word.startsWith("I'") || word.startsWith("I’");
    }

    private static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        boolean isApostrophe = (c == '\'' || c == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isApostrophe;
    }
}
