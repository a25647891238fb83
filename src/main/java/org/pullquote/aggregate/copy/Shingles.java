package org.pullquote.aggregate.copy;

import java.util.ArrayList;
import java.util.List;

/** The shingles (runs of words) of a text, as numbers. */
public final class Shingles {
    /** Words of a shingle: enough that two texts hardly share one by chance. */
    static final int WORDS = 5;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long ROLL = 0x9e3779b97f4a7c15L;

    private Shingles() {}

    /**
     * The shingles of a text in text order, with repetitions, as numbers that {@link MinHash} accepts; none if the text has fewer
     * words than a shingle. Case, punctuation and apostrophes are ignored.
     */
    public static List<Integer> of(String text) {
        List<Long> words = words(text);
        List<Integer> shingles = new ArrayList<>(words.size());
        for (int i = 0; i + WORDS <= words.size(); i++) {
            long hash = 0;
            for (int j = i; j < i + WORDS; j++) {
                hash = (hash ^ words.get(j)) * ROLL;
                hash ^= hash >>> 29;
            }
            shingles.add((int) Long.remainderUnsigned(hash, MinHash.BOUND));
        }
        return shingles;
    }

    private static List<Long> words(String text) {
        List<Long> words = new ArrayList<>();
        long hash = FNV_OFFSET;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
                inWord = true;
            } else if (inWord && c != '\'' && c != '’') {
                words.add(hash);
                hash = FNV_OFFSET;
                inWord = false;
            }
        }
        if (inWord) {
            words.add(hash);
        }
        return words;
    }
}
