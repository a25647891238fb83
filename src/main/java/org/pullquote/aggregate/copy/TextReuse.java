package org.pullquote.aggregate.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much text two articles share, by their {@link Shingles}.
 *
 * @param shared the number of distinct shingles that both have
 * @param first the number of distinct shingles of the first text
 * @param second the number of distinct shingles of the second
 * @param gap the longest stretch of the shorter text without a shingle of the longer, as a share of the shorter
 * @param ofOneForm whether they have different names and numbers between the same words
 */
record TextReuse(int shared, int first, int second, double gap, boolean ofOneForm) {
    /** Texts with fewer shingles are too short to distinguish a copy from a common phrase. */
    static final int MIN_SHINGLES = 20;

    private static final double CONTAINED = 0.6;
    private static final double ALIKE = 0.25;
    private static final double LARGEST_GAP = 0.25;
    private static final double LARGEST_GAP_OF_ONE_SOURCE = 0.1;

    static TextReuse of(ComparedText one, ComparedText other) {
        List<Integer> first = one.shingles();
        List<Integer> second = other.shingles();
        Set<Integer> ofFirst = new HashSet<>(first);
        Set<Integer> ofSecond = new HashSet<>(second);
        double gap;
        if (ofFirst.size() == ofSecond.size()) {
            gap = Math.max(gap(first, ofSecond), gap(second, ofFirst));
        } else {
            gap = ofFirst.size() < ofSecond.size() ? gap(first, ofSecond) : gap(second, ofFirst);
        }
        Set<Integer> shared = new HashSet<>(ofFirst);
        shared.retainAll(ofSecond);
        return new TextReuse(
                shared.size(),
                ofFirst.size(),
                ofSecond.size(),
                gap,
                Particulars.fillOneForm(one.particulars(), other.particulars()));
    }

    /** The Jaccard similarity of the two texts. */
    double similarity() {
        return share(shared, first + second - shared);
    }

    /** The share of the first text that is in the second. */
    double ofFirst() {
        return share(shared, first);
    }

    /** The share of the second text that is in the first. */
    double ofSecond() {
        return share(shared, second);
    }

    /**
     * Whether one is a copy of the other, perhaps trimmed and edited: the longer holds most of the shorter, and the shorter is a
     * fair part of the longer. Edits of a copy are spread over the text; texts with a common template have a gap where their
     * content differs. One outlet uses its templates for many articles, so between its own articles the gap must be smaller.
     * Texts that fill one template with different names and numbers are no copies, however few words differ.
     */
    boolean isCopy(boolean ofOneSource) {
        return Math.min(first, second) >= MIN_SHINGLES
                && Math.max(ofFirst(), ofSecond()) >= CONTAINED
                && similarity() >= ALIKE
                && !ofOneForm
                && gap <= (ofOneSource ? LARGEST_GAP_OF_ONE_SOURCE : LARGEST_GAP);
    }

    private static double gap(List<Integer> text, Set<Integer> other) {
        int longest = 0;
        int run = 0;
        for (Integer shingle : text) {
            run = other.contains(shingle) ? 0 : run + 1;
            // A single changed word changes this many shingles, and is no gap.
            longest = Math.max(longest, run - Shingles.WORDS);
        }
        return share(longest, text.size());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
