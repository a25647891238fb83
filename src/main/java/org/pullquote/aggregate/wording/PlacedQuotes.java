package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What one article quotes of an utterance: its statements, each with its place in a form of the whole. So a quotation that its
 * cue splits, one that is told in another order, and a sentence that is quoted twice are what the article has together.
 */
final class PlacedQuotes {
    /** The most words between a fragment and what it continues: a conjunction, the name of the person addressed. */
    private static final int GAP = 2;

    private final Wording full;
    private final List<Quote> quotes;
    private final List<Quote> fragments = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final BitSet kept = new BitSet();

    record Placed(Quote quote, Alignment alignment) {
        int begin() {
            return Math.max(0, alignment.keptPlaces().nextSetBit(0));
        }
    }

    private PlacedQuotes(Wording full, List<Quote> quotes, Map<Wording, Alignment> known) {
        this.full = full;
        this.quotes = quotes;
        for (Quote quote : quotes) {
            add(quote, known.computeIfAbsent(quote.wording(), wording -> Alignment.of(full, wording)));
        }
    }

    /**
     * @param quotes those that are alike the utterance by themselves
     * @param fragments too short to be alike anything; what stands beside the others' words in the full form is part of them
     * @param known alignments with {@code full} that were made before, and will be
     */
    static PlacedQuotes in(Wording full, List<Quote> quotes, List<Quote> fragments, Map<Wording, Alignment> known) {
        PlacedQuotes placed = new PlacedQuotes(full, quotes, known);
        placed.addFragments(fragments);
        return placed;
    }

    /** The same quotes in another form of the whole, that is made of this one. */
    PlacedQuotes movedTo(Wording other, Map<Wording, Alignment> known) {
        PlacedQuotes moved = new PlacedQuotes(other, quotes, known);
        for (Quote left : moved.addFragments(fragments)) {
            moved.add(left, Alignment.of(other, left.wording()));
        }
        // Together they can be told apart where each by itself stands at the first of two places of the same words.
        Wording joined = Wording.joined(inOrder().stream().map(Quote::wording).toList());
        moved.kept.or(known.computeIfAbsent(joined, wording -> Alignment.of(other, wording))
                .keptPlaces());
        return moved;
    }

    /** Adds those that stand beside the others' words; what is left over is given back. */
    private List<Quote> addFragments(List<Quote> candidates) {
        List<Quote> left = new ArrayList<>(candidates);
        // A fragment may stand beside another one.
        while (left.removeIf(this::addFragment)) {
            continue;
        }
        return left;
    }

    /** Each with its place, in the order of the article. */
    List<Placed> all() {
        return placed.stream()
                .sorted(Comparator.comparingInt(one -> one.quote.ordinal()))
                .toList();
    }

    /** The places in the full form whose words the article has. */
    BitSet kept() {
        return kept;
    }

    /** Its quotes in the order of the full form, without those that repeat others; the longest alone if they overlap. */
    List<Quote> inOrder() {
        Comparator<Placed> longest =
                Comparator.comparingInt(one -> -one.quote.wording().size());
        List<Placed> byLength = placed.stream()
                .sorted(longest.thenComparingInt(one -> one.quote.ordinal()))
                .toList();
        BitSet covered = new BitSet();
        TreeSet<Placed> inOrder =
                new TreeSet<>(Comparator.comparingInt(Placed::begin).thenComparingInt(one -> one.quote.ordinal()));
        for (Placed one : byLength) {
            BitSet own = one.alignment.keptPlaces();
            BitSet more = (BitSet) own.clone();
            more.andNot(covered);
            if (more.isEmpty() && !covered.isEmpty()) {
                continue;
            }
            if (own.intersects(covered)) {
                return List.of(byLength.get(0).quote);
            }
            // What stands between the first and the last word of a quote is left out there, and no place for another.
            covered.set(own.nextSetBit(0) < 0 ? 0 : own.nextSetBit(0), Math.max(1, own.length()));
            inOrder.add(one);
        }
        return inOrder.stream().map(Placed::quote).toList();
    }

    private void add(Quote quote, Alignment alignment) {
        placed.add(new Placed(quote, alignment));
        kept.or(alignment.keptPlaces());
    }

    private boolean addFragment(Quote fragment) {
        for (int place : full.places(fragment.wording())) {
            int end = place + fragment.wording().size();
            boolean isFree = kept.get(place, end).isEmpty();
            boolean isBeside =
                    !kept.get(Math.max(0, place - 1 - GAP), end + 1 + GAP).isEmpty();
            if (isFree && isBeside) {
                add(fragment, Alignment.at(full, fragment.wording(), place));
                fragments.add(fragment);
                return true;
            }
        }
        return false;
    }
}
