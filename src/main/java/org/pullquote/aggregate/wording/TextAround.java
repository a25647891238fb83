package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds words of the fullest form in the text around an article's quotes: in a quote too short to be compared, in the reporter's
 * words, or cut off from a quote by a mistake of extraction. The article does not leave these out, nor a sentence that one of its
 * own sentences retells with a quarter of its content words. Not thread-safe.
 */
final class TextAround {
    /** This many words in a row do not match by chance. */
    private static final int RUN_WORDS = 4;

    /** Minimum number of content words that a retelling shares with a sentence that has as many. */
    private static final int MIN_SHARED = 2;

    /**
     * A sentence with one in this many of a stretch's content words retells the stretch. Of the left-out stretches that readers
     * found retold elsewhere, this finds half; of the others, one in ten.
     */
    private static final int RETOLD_PART = 4;

    private final List<Word> words = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> roots = new HashSet<>();

    /** The roots of each sentence. */
    private final List<Set<String>> sentences = new ArrayList<>();

    /**
     * @param texts around the quotes
     */
    TextAround(List<String> texts) {
        for (String text : texts) {
            // All of them: a Wording keeps only as many as a quote is compared by.
            words.addAll(new WordReader(text).words());
        }
        for (int place = 0; place < words.size(); place++) {
            places.computeIfAbsent(words.get(place).key(), key -> new ArrayList<>())
                    .add(place);
        }
    }

    /** Whether a word of the same root occurs around the quotes. */
    boolean hasRootOf(Word word) {
        readRoots();
        return roots.contains(word.root());
    }

    /**
     * Whether one sentence around the quotes retells some words: it has at least a quarter of their content words, and two if
     * there are two or more, and all words that change the sense. Words that the quotes have too show nothing.
     *
     * @param told the words, of one sentence
     * @param quoted the roots of the words of the quotes
     */
    boolean retells(List<Word> told, Set<String> quoted) {
        readRoots();
        Set<String> lacking = new HashSet<>();
        told.stream().filter(Word::isContent).forEach(word -> lacking.add(word.root()));
        lacking.removeAll(quoted);
        Set<String> needed = new HashSet<>();
        told.stream().filter(ReportersWords::turns).forEach(word -> needed.add(word.root()));
        int least = Math.min(lacking.size(), MIN_SHARED);
        return !lacking.isEmpty()
                && sentences.stream()
                        .filter(sentence -> sentence.containsAll(needed))
                        .mapToLong(sentence -> shared(lacking, sentence))
                        .anyMatch(shared -> shared >= least && RETOLD_PART * shared >= lacking.size());
    }

    private static long shared(Set<String> some, Set<String> sentence) {
        return some.stream().filter(sentence::contains).count();
    }

    private void readRoots() {
        if (!sentences.isEmpty()) {
            return;
        }
        Set<String> sentence = new HashSet<>();
        for (Word word : words) {
            sentence.add(word.root());
            if (word.endsSentence()) {
                sentences.add(sentence);
                sentence = new HashSet<>();
            }
        }
        sentences.add(sentence);
        sentences.forEach(roots::addAll);
    }

    /**
     * The places of the words of the fullest form that occur in a row around the quotes.
     *
     * @param kept places of the words that the article's quotes have
     */
    BitSet told(Wording fullest, BitSet kept) {
        List<Word> full = fullest.words();
        BitSet told = new BitSet();
        int begin = kept.nextClearBit(0);
        while (begin < full.size()) {
            int end = kept.nextSetBit(begin) < 0 ? full.size() : kept.nextSetBit(begin);
            for (int from = Math.max(0, begin - RUN_WORDS + 1); from < end; from++) {
                int to = from + inARow(full.subList(from, full.size()));
                if (to - from >= RUN_WORDS && full.subList(from, to).stream().anyMatch(Word::isContent)) {
                    told.set(from, to);
                }
            }
            begin = kept.nextClearBit(end);
        }
        told.andNot(kept);
        addJoints(full, kept, told);
        return told;
    }

    /** Adds function words between words of the quotes and words around: the reporter joins them differently. */
    private static void addJoints(List<Word> full, BitSet kept, BitSet told) {
        BitSet printed = (BitSet) kept.clone();
        printed.or(told);
        for (int place = printed.nextClearBit(1); place + 1 < full.size(); place = printed.nextClearBit(place + 1)) {
            boolean isBeside = told.get(place - 1) || told.get(place + 1);
            if (printed.get(place - 1)
                    && printed.get(place + 1)
                    && isBeside
                    && !full.get(place).isContent()) {
                told.set(place);
            }
        }
    }

    /** How many of the words, from the first on, occur in a row in the text. */
    private int inARow(List<Word> looked) {
        int longest = 0;
        for (int place : places.getOrDefault(looked.get(0).key(), List.of())) {
            int length = 1;
            while (length < looked.size()
                    && place + length < words.size()
                    && words.get(place + length).key().equals(looked.get(length).key())) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
