package org.pullquote.aggregate.story;

import org.jspecify.annotations.Nullable;

/**
 * The features by which an article is compared: the words of headline and lead, and its day.
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
     * The cosine of the words, in parts of {@link #ONE}, reduced by {@value #LOSS_A_DAY} of it for each day between the articles;
     * 0 beyond {@value #WINDOW_DAYS} days. Without days, {@value #UNDATED} of the cosine; if only one article has a day, 0, since
     * words alone would join articles years apart.
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

    /**
     * The number of the article's stretch of days, or null without a day. Only articles of the same or neighbouring stretches can
     * be similar.
     */
    @Nullable
    Integer stretch() {
        return day == null ? null : Math.floorDiv(day, WINDOW_DAYS + 1);
    }
}
