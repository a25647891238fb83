package org.pullquote.aggregate.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What two texts have in common, by their {@link Shingles}.
 *
 * @param shared shingles that both have, each once
 * @param first shingles of the first text, each once
 * @param second shingles of the second
 * @param gap the longest stretch of the shorter text, as a share of it, none of whose shingles stand in the longer
 * @param ofOneForm whether they have other names and numbers between the same words
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

    /** The Jaccard similarity of the two. */
    double similarity() {
        return share(shared, first + second - shared);
    }

    /** The share of the first text that stands in the second. */
    double ofFirst() {
        return share(shared, first);
    }

    /** The share of the second text that stands in the first. */
    double ofSecond() {
        return share(shared, second);
    }

    /**
     * Whether one is a copy of the other, trimmed and edited perhaps: the longer holds most of the shorter, and the shorter is
     * a fair part of the longer. Copies are cut and edited all over; texts that share a form around contents of their own
     * have a gap where the contents differ. One source puts its forms around many articles, so there the gap must be smaller. Texts
     * that fill one form with names and numbers of their own are no copies, however few words that is.
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
            // A single changed word is in that many shingles, and no gap.
            longest = Math.max(longest, run - Shingles.WORDS);
        }
        return share(longest, text.size());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
