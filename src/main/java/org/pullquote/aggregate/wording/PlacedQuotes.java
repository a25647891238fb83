package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The statements in which one article quotes an utterance, each with its place in the full form. So a quotation split by its cue,
 * one in another order and a sentence quoted twice are evaluated together.
 */
final class PlacedQuotes {
    /** Maximum words between a fragment and what it continues: a conjunction, the name of the person addressed. */
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
     * @param quotes quotes that match the utterance by themselves
     * @param fragments quotes too short to match by themselves; those beside the others' words in the full form are added
     * @param known cache of alignments with {@code full}
     */
    static PlacedQuotes in(Wording full, List<Quote> quotes, List<Quote> fragments, Map<Wording, Alignment> known) {
        PlacedQuotes placed = new PlacedQuotes(full, quotes, known);
        placed.addFragments(fragments);
        return placed;
    }

    /** The same quotes placed in another full form that was made from this one. */
    PlacedQuotes movedTo(Wording other, Map<Wording, Alignment> known) {
        PlacedQuotes moved = new PlacedQuotes(other, quotes, known);
        for (Quote left : moved.addFragments(fragments)) {
            moved.add(left, Alignment.of(other, left.wording()));
        }
        // If the same words occur at two places, a quote aligned by itself is put at the first; aligned together,
        // quotes are told apart.
        Wording joined = Wording.joined(inOrder().stream().map(Quote::wording).toList());
        moved.kept.or(known.computeIfAbsent(joined, wording -> Alignment.of(other, wording))
                .keptPlaces());
        return moved;
    }

    /** Adds the fragments beside words already placed, and returns the others. */
    private List<Quote> addFragments(List<Quote> candidates) {
        List<Quote> left = new ArrayList<>(candidates);
        // A fragment may stand beside another one.
        while (left.removeIf(this::addFragment)) {
            continue;
        }
        return left;
    }

    /** All quotes with their places, in the order of the article. */
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
            // Words between the first and last word of a quote are left out by it, so no other quote is placed there.
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
