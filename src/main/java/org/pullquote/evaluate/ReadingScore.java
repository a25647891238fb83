package org.pullquote.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.pullquote.model.Statement;

/**
 * Compares published statements with the items that readers marked, summed over articles. It compares words of the body, so that
 * one item may match two statements and vice versa. The lines of the table:
 *
 * <ul>
 *   <li>recall: said items with at least half of their words in statements of something said; nested: nested items with a
 *       statement of their own (F1 at least 0.5)
 *   <li>precision: statements with at least half of their words said and in no larger statement, or that match a nested item
 *   <li>speaker, printed: of the found, those whose speaker is right; of those that print a name, those whose name is right
 *   <li>boundaries: words of the item and its statements, or of the statement and its items, overlap with an F1 of at least 0.9
 *   <li>whole: found, with boundaries, kind and speaker right; F1 over said items and statements, without nested ones
 *   <li>shares of the statements, as readers found them and as published ({@link ReadShares})
 * </ul>
 */
final class ReadingScore {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.9;
    private static final List<String> OTHER_TIERS = List.of("nested", "topic", "attitude");

    private final Map<String, Integer> counts = new HashMap<>();
    private final ReadShares shares = new ReadShares();

    /** A published statement, and which words of the body are its content. */
    record Row(Statement statement, BitSet words) {
        String kind() {
            return statement.kind().code();
        }
    }

    /** Adds an article. */
    void add(List<ReadItem> gold, List<Row> rows) {
        shares.add(gold, rows);
        for (ReadItem item : gold) {
            count("gold " + item.tier());
            count("gold " + item.tier() + " " + item.kinds().get(0));
        }
        IdentityHashMap<Row, String> as = tiers(gold, rows);
        as.forEach((row, tier) -> {
            count("rows");
            count("rows " + row.kind());
            count("row " + tier);
            count("row " + tier + " " + row.kind());
        });
        for (ReadItem item : gold) {
            if (item.isSaid()) {
                addSaid(
                        item,
                        gold,
                        rows.stream().filter(row -> "said".equals(as.get(row))).toList());
            } else if (rows.stream().anyMatch(row -> f1(item.words(), row.words()) >= HALF)) {
                count("found " + item.tier());
            }
        }
    }

    /** The tier of each statement, from the largest to the smallest: words of a larger one no longer count as said. */
    private static IdentityHashMap<Row, String> tiers(List<ReadItem> gold, List<Row> rows) {
        BitSet said = new BitSet();
        gold.stream().filter(ReadItem::isSaid).forEach(item -> said.or(item.words()));
        BitSet taken = new BitSet();
        IdentityHashMap<Row, String> as = new IdentityHashMap<>();
        List<Row> largestFirst = new ArrayList<>(rows);
        largestFirst.sort(
                Comparator.comparingInt((Row row) -> row.words().cardinality()).reversed());
        for (Row row : largestFirst) {
            BitSet open = shared(row.words(), said);
            open.andNot(taken);
            if (isHalf(open.cardinality(), row)) {
                taken.or(row.words());
                as.put(row, "said");
            } else {
                as.put(row, unsaid(row, gold, said));
            }
        }
        return as;
    }

    private static String unsaid(Row row, List<ReadItem> gold, BitSet said) {
        for (String tier : OTHER_TIERS) {
            if (gold.stream().anyMatch(item -> item.tier().equals(tier) && f1(item.words(), row.words()) >= HALF)) {
                return tier;
            }
        }
        return isHalf(shared(row.words(), said).cardinality(), row) ? "repeat" : "nothing";
    }

    private static boolean isHalf(int words, Row row) {
        return !row.words().isEmpty() && 2 * words >= row.words().cardinality();
    }

    private void addSaid(ReadItem item, List<ReadItem> gold, List<Row> said) {
        List<Row> over = said.stream()
                .filter(row -> row.words().intersects(item.words()))
                .toList();
        BitSet covered = union(over, row -> true);
        if (item.words().isEmpty()
                || 2 * shared(item.words(), covered).cardinality()
                        < item.words().cardinality()) {
            return;
        }
        Row best = over.get(0);
        for (Row row : over) {
            best = shared(row.words(), item.words()).cardinality()
                            > shared(best.words(), item.words()).cardinality()
                    ? row
                    : best;
        }
        BitSet lines = new BitSet();
        for (ReadItem other : gold) {
            if (other.isSaid()
                    && 2 * shared(other.words(), best.words()).cardinality()
                            >= other.words().cardinality()) {
                lines.or(other.words());
            }
        }
        BitSet parts = union(
                over,
                row -> 2 * shared(row.words(), item.words()).cardinality()
                        >= row.words().cardinality());
        boolean exact = f1(item.words(), parts) >= NEARLY_ALL || f1(lines, best.words()) >= NEARLY_ALL;
        boolean kind = item.kinds().contains(best.kind());
        boolean right =
                item.isBy(best.statement().shownSpeaker(), best.statement().together());
        count("found said");
        count("found said " + item.kinds().get(0));
        boolean printed = best.statement().shownSpeaker() != null
                && best.statement().shownSpeaker().name() != null;
        countIf(printed, "printed");
        countIf(printed && right, "printed right");
        countIf(right, "speaker right");
        countIf(kind, "kind right");
        countIf(exact, "exact");
        countIf(exact && kind && right, "whole");
    }

    private static BitSet union(List<Row> rows, Predicate<Row> which) {
        BitSet union = new BitSet();
        rows.stream().filter(which).forEach(row -> union.or(row.words()));
        return union;
    }

    private static BitSet shared(BitSet one, BitSet other) {
        BitSet shared = (BitSet) one.clone();
        shared.and(other);
        return shared;
    }

    private static double f1(BitSet one, BitSet other) {
        int all = one.cardinality() + other.cardinality();
        return all == 0 ? 0 : 2.0 * shared(one, other).cardinality() / all;
    }

    private void countIf(boolean holds, String what) {
        if (holds) {
            count(what);
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The table. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(line(
                "gold said %d  nested %d  topic %d  attitude %d  rows %d",
                of("gold said"), of("gold nested"), of("gold topic"), of("gold attitude"), of("rows")));
        for (String kind : List.of("", " direct", " mixed", " indirect")) {
            int good = of("row said" + kind) + of("row nested" + kind);
            table.append(line(
                    "%-10s recall %s  precision %s  else: topic %d attitude %d repeat %d nothing %d",
                    kind.isEmpty() ? " all" : kind,
                    share(of("found said" + kind), of("gold said" + kind)),
                    share(good, of("rows" + kind)),
                    of("row topic" + kind),
                    of("row attitude" + kind),
                    of("row repeat" + kind),
                    of("row nothing" + kind)));
        }
        int own = of("rows") - of("row nested");
        table.append(line("nested recall %s", share(of("found nested"), of("gold nested"))));
        table.append(line(
                "of the found: speaker right %s  printed names right %s  kind right %s  boundaries %s",
                share(of("speaker right"), of("found said")),
                share(of("printed right"), of("printed")),
                share(of("kind right"), of("found said")),
                share(of("exact"), of("found said"))));
        table.append(line(
                "whole F1 %.3f  whole recall %s  whole precision %s",
                2.0 * of("whole") / Math.max(1, of("gold said") + own),
                share(of("whole"), of("gold said")),
                share(of("whole"), own)));
        return table.append(shares.table()).toString();
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f (%d/%d)", part / (double) Math.max(1, whole), part, whole);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
