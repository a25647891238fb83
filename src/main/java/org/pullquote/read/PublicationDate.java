package org.pullquote.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as far as its record says so. A time without a zone is taken as UTC.
 *
 * @param instant the time, or null where only a day or less is known
 * @param date the day in UTC, or null
 * @param year the year, or null
 */
record PublicationDate(
        @Nullable Instant instant,
        @Nullable LocalDate date,
        @Nullable Integer year) {
    static final PublicationDate UNKNOWN = new PublicationDate(null, null, null);

    /** A date outside this range is an error in the record. */
    private static final int EARLIEST_YEAR = 1800;

    private static final int LATEST_YEAR = 2100;

    /** A date must begin a text; no more than this is read. */
    private static final int MAX_CHARACTERS = 100;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[a-z]{3,9}\\.?,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})(?!\\d)",
            FLAGS);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "\\D*?(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*([ap])?\\.?(?:m\\b\\.?)?\\s*\\(?(z|[+-]\\d{2}(?::?\\d{2})?|[a-z]{2,4})?\\b.*",
            FLAGS);
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{13})(?:\\.\\d+)?");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0?[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_-])");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}");
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "BST", 1, "CET", 1);

    /** Reads a text, a number of seconds or milliseconds since 1970, or a date of Java; anything else is unknown. */
    static PublicationDate of(@Nullable Object given) {
        try {
            PublicationDate date = parsed(given);
            return date.year != null && (date.year < EARLIEST_YEAR || date.year > LATEST_YEAR) ? UNKNOWN : date;
        } catch (DateTimeException | ArithmeticException e) {
            return UNKNOWN;
        }
    }

    /** The day in the path of an address ({@code /2024/05/14/}), as many outlets write it. */
    static PublicationDate inAddress(@Nullable String url) {
        Matcher day = IN_ADDRESS.matcher(url == null || url.length() > FieldText.MAX_CHARACTERS ? "" : url);
        return day.find() ? of(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : UNKNOWN;
    }

    private static PublicationDate parsed(@Nullable Object given) {
        if (given instanceof Instant instant) {
            return at(instant);
        }
        if (given instanceof LocalDate day) {
            return on(day);
        }
        if (given instanceof LocalDateTime time) {
            return at(time.toInstant(ZoneOffset.UTC));
        }
        if (given instanceof OffsetDateTime time) {
            return at(time.toInstant());
        }
        if (given instanceof ZonedDateTime time) {
            return at(time.toInstant());
        }
        if (given instanceof Date date) {
            return at(Instant.ofEpochMilli(date.getTime()));
        }
        if (given instanceof Number || given instanceof CharSequence) {
            String text = given instanceof Double number
                    ? String.valueOf(number.longValue())
                    : given.toString().strip();
            return ofText(text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text);
        }
        return UNKNOWN;
    }

    private static PublicationDate ofText(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            long number = Long.parseLong(epoch.group(1));
            return at(epoch.group(1).length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.lookingAt()) {
            return on(day(numbers.group(1), numbers.group(3), numbers.group(4)), text.substring(numbers.end()));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.lookingAt() && Months.number(monthFirst.group(1)) > 0) {
            return on(
                    day(monthFirst.group(3), Months.number(monthFirst.group(1)), monthFirst.group(2)),
                    text.substring(monthFirst.end()));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.lookingAt() && Months.number(dayFirst.group(2)) > 0) {
            return on(
                    day(dayFirst.group(3), Months.number(dayFirst.group(2)), dayFirst.group(1)),
                    text.substring(dayFirst.end()));
        }
        return slashed(text);
    }

    /** Day and month can be distinguished only if one of them is above 12. */
    private static PublicationDate slashed(String text) {
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.lookingAt()) {
            int first = Integer.parseInt(slashed.group(1));
            int second = Integer.parseInt(slashed.group(3));
            int year = Integer.parseInt(slashed.group(4));
            if (first > 12 || second > 12 || first == second) {
                LocalDate day = LocalDate.of(year, Math.min(first, second), Math.max(first, second));
                return on(day, text.substring(slashed.end()));
            }
            return new PublicationDate(null, null, year);
        }
        return YEAR.matcher(text).matches() ? new PublicationDate(null, null, Integer.valueOf(text)) : UNKNOWN;
    }

    private static LocalDate day(String year, String month, String day) {
        return day(year, Integer.parseInt(month), day);
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static PublicationDate at(Instant instant) {
        LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
        return new PublicationDate(instant, day, day.getYear());
    }

    private static PublicationDate on(LocalDate day) {
        return new PublicationDate(null, day, day.getYear());
    }

    private static PublicationDate on(LocalDate day, String rest) {
        Matcher time = TIME.matcher(rest);
        if (!time.matches()) {
            return on(day);
        }
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int minute = Integer.parseInt(time.group(2));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (hour > 23 || minute > 59 || second > 59) {
            return on(day);
        }
        return at(LocalDateTime.of(day, LocalTime.of(hour, minute, second)).toInstant(zone(time.group(5))));
    }

    private static ZoneOffset zone(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        if (name.startsWith("+") || name.startsWith("-")) {
            return ZoneOffset.of(name);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0));
    }
}
