package org.pullquote.aggregate.copy;

import java.util.List;

/**
 * The features of a text by which articles are compared.
 *
 * @param shingles as of {@link Shingles}
 * @param particulars as of {@link Particulars}
 */
record ComparedText(List<Integer> shingles, List<Long> particulars) {
    static ComparedText of(String text) {
        return new ComparedText(Shingles.of(text), Particulars.of(text));
    }
}
