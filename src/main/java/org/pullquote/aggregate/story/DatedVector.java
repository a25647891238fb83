package org.pullquote.aggregate.story;

import org.jspecify.annotations.Nullable;

/**
 * An article as it is compared: the words of headline and lead, and its day.
 *
 * @param day since 1970-01-01, or null
 */
record DatedVector(String articleId, @Nullable Integer day, WordVector words) {
    /** A similarity of 1, as the whole number that links hold. */
    static final long ONE = 1_000_000;

    private static final int WINDOW_DAYS = 3;
    private static final double LOSS_A_DAY = 0.1;
    private static final double UNDATED = 0.5;

    /**
     * The cosine of the words, less {@value #LOSS_A_DAY} of it for each day between the two, in parts of {@link #ONE}; 0 for more than
     * {@value #WINDOW_DAYS} days. Without a day, {@value #UNDATED} of the cosine, and 0 to an article that has one: on likeness alone
     * it would join what is years apart.
     */
    long similarity(DatedVector other) {
        if (day == null || other.day == null) {
            return day == null && other.day == null ? parts(UNDATED, other) : 0;
        }
        int days = Math.abs(day - other.day);
        return days > WINDOW_DAYS ? 0 : parts(1 - LOSS_A_DAY * days, other);
    }

    private long parts(double ofCosine, DatedVector other) {
        return Math.round(words.cosine(other.words) * ofCosine * ONE);
    }

    /** A number of days so long that only articles of this stretch and of the ones beside it are alike; null without a day. */
    @Nullable
    Integer stretch() {
        return day == null ? null : Math.floorDiv(day, WINDOW_DAYS + 1);
    }
}
