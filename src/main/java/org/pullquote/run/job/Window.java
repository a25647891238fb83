package org.pullquote.run.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an archive that tables are of.
 *
 * @param from the first day, in UTC, or null for the archive's first
 * @param to the last day, or null for the archive's last
 * @param days the number of days up to {@code to}, or null; not together with {@code from}
 * @param sources the outlets, as the articles name them; none for all
 */
public record Window(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer days,
        List<String> sources) {
    /** The whole archive. */
    public static final Window ALL = new Window(null, null, null, List.of());

    private static final int MAX_DAYS = 100_000;

    public Window {
        sources = List.copyOf(sources);
        check(from);
        check(to);
        if (days != null && days > MAX_DAYS) {
            throw new InvalidJobException(days + " days, expected at most " + MAX_DAYS);
        }
        if (days != null && days < 1) {
            throw new InvalidJobException(days + " days, expected at least 1");
        }
        if (from != null && days != null) {
            throw new InvalidJobException("both a first day and a number of days, expected one of them");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidJobException(
                    "from " + from + " to " + to + ", expected a last day that is not before the first");
        }
    }

    private static void check(@Nullable LocalDate day) {
        if (day != null && !isDay(day)) {
            throw new InvalidJobException("the day " + day + ", expected one such as 2025-03-01");
        }
    }

    /** Whether all formats can write it, and can write what {@link #days} lead back to. */
    static boolean isDay(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() <= 9999;
    }

    /** Whether it is the whole archive. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** The same outlets, on all days. */
    public Window ofAllDays() {
        return new Window(null, null, null, sources);
    }

    /** The same with fixed days, given the day of the archive's newest article. */
    public Window until(LocalDate newest) {
        if (days == null) {
            return this;
        }
        LocalDate last = to == null ? newest : to;
        return new Window(last.minusDays(days - 1L), last, null, sources);
    }
}
