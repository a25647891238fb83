package org.pullquote.aggregate.wording;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.pullquote.model.StatementKind;

/**
 * The words of a statement, in order.
 *
 * @param words the first {@value #MAX_WORDS} of those that are given
 */
public record Wording(List<Word> words) {
    /** The most words that are compared; speeches are longer. */
    public static final int MAX_WORDS = 1500;

    private static final int KEY_WORDS = 4;
    private static final int KEY_WINDOW = 3;
    private static final int KEY_CONTENT_WORDS = 2;
    private static final long ROLL = 0x9e3779b97f4a7c15L;

    public Wording {
        words = List.copyOf(words.subList(0, Math.min(words.size(), MAX_WORDS)));
    }

    /** The words of a text. */
    public static Wording of(String text) {
        return new Wording(new WordReader(text).words());
    }

    /** The words of several wordings, one after the other. */
    static Wording joined(List<Wording> wordings) {
        return new Wording(
                wordings.stream().flatMap(wording -> wording.words.stream()).toList());
    }

    /**
     * The speaker's own words in a statement's content: all of a direct statement, otherwise those in quotation marks.
     *
     * @param kind the code of a {@link StatementKind}
     */
    public static Wording ofQuote(String kind, String content) {
        return kind.equals(StatementKind.DIRECT.code()) ? of(content) : quoted(content);
    }

    /**
     * The same words, with the beginnings of the parts that the reporter's words separate. A part that starts in lower case after
     * a finished sentence is a phrase quoted by itself and is dropped.
     *
     * @param parts the parts as they stand in the article
     */
    public Wording inParts(List<String> parts) {
        List<Word> opened = new ArrayList<>();
        for (String part : parts) {
            opened.addAll(new WordReader(part).words());
        }
        if (opened.size() != words.size()) {
            return this;
        }
        List<Word> all = new ArrayList<>();
        boolean isPhrase = false;
        for (int i = 0; i < opened.size(); i++) {
            if (opened.get(i).opens()) {
                isPhrase = i > 0
                        && opened.get(i - 1).endsSentence()
                        && !opened.get(i - 1).marksGap()
                        && !opened.get(i).mayOpenSentence();
            }
            if (!isPhrase) {
                all.add(opened.get(i).opens() ? words.get(i).opening() : words.get(i));
            }
        }
        return new Wording(all);
    }

    private static Wording quoted(String text) {
        List<Word> words = new ArrayList<>();
        for (String stretch : QuotedStretches.of(text)) {
            words.addAll(new WordReader(stretch).words());
        }
        return new Wording(words);
    }

    /** The number of words. */
    public int size() {
        return words.size();
    }

    /** The keys of its words: equal if two wordings have the same words. */
    List<String> wordKeys() {
        return words.stream().map(Word::key).toList();
    }

    /** The words as they are written. */
    String text() {
        return text(words);
    }

    static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            if (word.spaced() && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(word.text());
        }
        return text.toString();
    }

    /** The places at which all words of another occur in a row, in order; none for a wording without words. */
    List<Integer> places(Wording of) {
        List<String> all = wordKeys();
        List<String> looked = of.wordKeys();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; !looked.isEmpty() && at + looked.size() <= all.size(); at++) {
            if (all.subList(at, at + looked.size()).equals(looked)) {
                places.add(at);
            }
        }
        return places;
    }

    /** Whether all words of another occur in it in a row. */
    public boolean contains(Wording other) {
        return !places(other).isEmpty();
    }

    /**
     * Hashes of runs of four words: of every three neighbouring runs the one with the least hash (winnowing: Schleimer, Wilkerson
     * and Aiken 2003). Two wordings with six words in a row in common, not many of them function words, share one. A wording of
     * little but function words shares keys only with others like it. In order, each once.
     */
    public List<Long> keys() {
        for (int content = KEY_CONTENT_WORDS; content > 0; content--) {
            List<Long> keys = keys(content);
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        return keys(0);
    }

    /** The keys among the runs with at least that many content words. */
    private List<Long> keys(int content) {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i + KEY_WORDS <= words.size(); i++) {
            runs.add(run(i, content));
        }
        Set<Long> keys = new LinkedHashSet<>();
        for (int i = 0; i == 0 || i + KEY_WINDOW <= runs.size(); i++) {
            long least = Long.MAX_VALUE;
            for (int j = i; j < Math.min(i + KEY_WINDOW, runs.size()); j++) {
                least = Math.min(least, runs.get(j));
            }
            if (least != Long.MAX_VALUE) {
                keys.add(least);
            }
        }
        return List.copyOf(keys);
    }

    /**
     * The roots of its content words, each once, in order.
     */
    public List<String> roots() {
        return roots(Word::isContent);
    }

    /** The roots of its content words that are not names: not written with a capital. */
    public List<String> plainRoots() {
        return roots(word -> word.isContent() && !word.isCapital());
    }

    private List<String> roots(Predicate<Word> which) {
        Set<String> roots = new LinkedHashSet<>();
        for (Word word : words) {
            if (which.test(word)) {
                roots.add(word.root());
            }
        }
        return List.copyOf(roots);
    }

    /** The roots of every two consecutive sentences of a text; if it has one sentence, the roots of that. */
    public static List<List<String>> passages(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(begin, end));
            begin = end;
        }
        List<List<String>> passages = new ArrayList<>();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            passages.add(of(sentences.get(i) + sentences.get(i + 1)).roots());
        }
        return passages.isEmpty() ? List.of(of(text).roots()) : passages;
    }

    /** The hash of a run; the greatest number if the run has too few content words to be a key. */
    private long run(int begin, int leastContent) {
        long hash = 0;
        int content = 0;
        for (Word word : words.subList(begin, begin + KEY_WORDS)) {
            for (int i = 0; i < word.key().length(); i++) {
                hash = (hash ^ word.key().charAt(i)) * ROLL;
                hash ^= hash >>> 32;
            }
            hash = (hash ^ ' ') * ROLL;
            content += word.isContent() ? 1 : 0;
        }
        return content < leastContent ? Long.MAX_VALUE : hash ^ hash >>> 29;
    }
}
