package org.pullquote.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * B-cubed precision and recall of a grouping (Bagga &amp; Baldwin 1998, <em>Algorithms for scoring coreference chains</em>): for
 * each item with a true group, the share of the items grouped with it that belong there (precision), and the share of the items
 * that belong there that are grouped with it (recall), both including the item itself; then the means over these items. Items
 * without a true group are not scored, but count as wrong in the group of an item that is.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param items how many were scored
 */
record BCubed(double precision, double recall, int items) {
    /** An item with its true group (null if none) and its predicted group. */
    record Item(@Nullable String truth, String group) {}

    /** The score of a grouping; 0 and 0 where no item has a true group. */
    static BCubed of(List<Item> items) {
        Map<String, Integer> truths = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        Map<Item, Integer> both = new HashMap<>();
        for (Item item : items) {
            groups.merge(item.group, 1, Integer::sum);
            if (item.truth != null) {
                truths.merge(item.truth, 1, Integer::sum);
                both.merge(item, 1, Integer::sum);
            }
        }
        double precision = 0;
        double recall = 0;
        int scored = 0;
        for (Map.Entry<Item, Integer> entry : both.entrySet()) {
            double together = entry.getValue();
            scored += entry.getValue();
            precision += together * together / groups.getOrDefault(entry.getKey().group, 0);
            recall += together * together / truths.getOrDefault(String.valueOf(entry.getKey().truth), 0);
        }
        return scored == 0 ? new BCubed(0, 0, 0) : new BCubed(precision / scored, recall / scored, scored);
    }

    /** The harmonic mean of precision and recall; 0 where either is. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
