package org.pullquote.extract.document;

import java.util.List;
import java.util.function.Predicate;

/** Finds the place of something among what is in the order of a text. */
public final class InOrder {
    private InOrder() {}

    /**
     * The index of the first element for which a condition holds; the size of the list if it holds for none.
     *
     * @param elements in an order in which the condition, once it holds, holds for all that follow
     */
    public static <T> int firstWhere(List<T> elements, Predicate<? super T> condition) {
        int low = 0;
        int high = elements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(elements.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
