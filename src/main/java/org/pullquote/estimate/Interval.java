package org.pullquote.estimate;

/**
 * A 95 % confidence interval.
 *
 * @param low its lower end
 * @param high its upper end, not below low
 */
public record Interval(double low, double high) {
    /** The probability that an interval misses the true value, on both sides together. */
    static final double MISSES = 0.05;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** The shortest interval that contains both. */
    Interval with(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
