package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text around an article's quotes, and which words of the fullest form stand there though none of the quotes has them: in a quote too short
 * to be compared, in the reporter's words, or cut off from the quote by a mistake of reading. These the article does not leave out. Not for
 * several threads.
 */
final class TextAround {
    /** So many words in a row are no chance. */
    private static final int RUN_WORDS = 4;

    private final List<Word> words = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> roots = new HashSet<>();

    /**
     * @param texts around the quotes
     */
    TextAround(List<String> texts) {
        for (String text : texts) {
            words.addAll(Wording.of(text).words());
        }
        for (int place = 0; place < words.size(); place++) {
            places.computeIfAbsent(words.get(place).key(), key -> new ArrayList<>())
                    .add(place);
        }
    }

    /** Whether a word of the same root stands there. */
    boolean hasRootOf(Word word) {
        if (roots.isEmpty()) {
            words.forEach(each -> roots.add(each.root()));
        }
        return roots.contains(word.root());
    }

    /**
     * The places in the fullest form of the words that stand there, in a row.
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

    /** A function word between what the article has and what stands around: the reporter joins them otherwise. */
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

    /** How many of the words, from the first on, stand in a row somewhere in the text. */
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
