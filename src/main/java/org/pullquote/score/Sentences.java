package org.pullquote.score;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.model.Span;
import org.pullquote.text.WordList;

/** Splits a content into sentences. The heads were trained on single sentences, so longer contents are scored one sentence at a time. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = WordList.words(Sentences.class, "abbreviations.txt");

    private static final int MAX_ABBREVIATION_CHARACTERS = 4;

    /** Possessive, since a greedy group would recurse once per repetition. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.,-][\\p{L}\\p{N}]++)*+");

    private Sentences() {}

    /** The sentences of {@code text} in order, without the space around them; none where it is blank. */
    static List<Span> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Span> sentences = new ArrayList<>();
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && endsInAbbreviation(text, begin, end)) {
                continue;
            }
            Span stripped = stripped(text, begin, end);
            if (stripped.length() > 0) {
                sentences.add(stripped);
            }
            begin = end;
        }
        return sentences;
    }

    /** The number of words in {@code text}. */
    static int words(String text) {
        Matcher matcher = WORD.matcher(text);
        int words = 0;
        while (matcher.find()) {
            words++;
        }
        return words;
    }

    /** Whether the last word of {@code [begin, end)} and the stop after it are an abbreviation. */
    private static boolean endsInAbbreviation(String text, int begin, int end) {
        int stop = stripped(text, begin, end).end() - 1;
        if (stop < begin || text.charAt(stop) != '.') {
            return false;
        }
        int first = stop;
        while (first > begin && stop - first <= MAX_ABBREVIATION_CHARACTERS && isOfWord(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, stop).toLowerCase(Locale.ROOT);
        return word.length() == 1 && !word.equals("i") || ABBREVIATIONS.contains(word);
    }

    private static boolean isOfWord(char c) {
        return c == '.' || Character.isLetter(c);
    }

    private static Span stripped(String text, int begin, int end) {
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }
}
