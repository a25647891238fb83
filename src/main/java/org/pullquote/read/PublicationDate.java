package org.pullquote.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as far as its record says so. A time without a zone is taken as UTC.
 *
 * @param instant the time, or null where only a day or less is known
 * @param date the day in UTC, or, without a time, the day as it is written; or null
 * @param year the year, or null
 * @param zoneUnknown whether there is a time, but in a zone that is not known, so that only the day is kept
 */
record PublicationDate(
        @Nullable Instant instant,
        @Nullable LocalDate date,
        @Nullable Integer year,
        boolean zoneUnknown) {
    static final PublicationDate UNKNOWN = new PublicationDate(null, null, null);

    PublicationDate(@Nullable Instant instant, @Nullable LocalDate date, @Nullable Integer year) {
        this(instant, date, year, false);
    }

    /** A date outside this range is an error in the record. */
    private static final int EARLIEST_YEAR = 1800;

    private static final int LATEST_YEAR = 2100;

    private static final int MAX_OFFSET_MINUTES = 14 * 60;

    /** A date must begin a text; no more than this is read. */
    private static final int MAX_CHARACTERS = 100;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    /** What may stand before a date: brackets and marks, as lists have them, and words that say what it is the date of. */
    private static final Pattern BEFORE = Pattern.compile(
            "[\\[(\"'“‘\\s]*(?:(?:(?:first |originally )?(?:published|posted|issued)|date)\\b(?: (?:on|at)\\b)?\\s*:?\\s*)?",
            FLAGS);

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<year>\\d{4})(?:([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})|(?<mm>\\d{2})(?<dd>\\d{2}))(?!\\d)");
    /** Digits alone, down to the minute or second. */
    private static final Pattern DIGITS = Pattern.compile(
            "(?<day>(?:19|20)\\d{6})(?<time>(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?)(?!\\d)(?<zone>.*)");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[a-z]{3,9}\\.?,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})(?!\\d)",
            FLAGS);
    /** As Twitter and Unix write it: "Tue May 14 10:11:12 +0000 2024". */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?:[a-z]{3,9}\\s+)?(?<month>[a-z]{3,9})\\s+(?<day>\\d{1,2})\\s+(?<time>\\d{1,2}:\\d{2}:\\d{2}(?:\\s+[+-]\\d{4}|\\s+[a-z]{1,5})?)\\s+(?<year>\\d{4})",
            FLAGS);

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    /** An hour and a minute need a colon between them, unless they follow a T, or a space and nothing but a zone comes after them. */
    private static final Pattern TIME =
            Pattern.compile("(?:\\D*?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d+)?)?"
                    + "|(?:T|,?\\s+(?=\\d{4,6}\\s*(?:$|[Zz+-]|[A-Z]{2,5}\\b|(?:h(?:rs?|ours)?|[ap]\\.?m?)\\b)))(?<hours>\\d{2})(?<minutes>\\d{2})(?:(?<seconds>\\d{2})(?:[.,]\\d+)?)?)"
                    + "(?!\\d)\\s*(?:(?<half>[AaPp])\\.?(?:\\s?[Mm])?\\b\\.?)?(?<zone>.*)");
    /** An offset from UTC, also behind a name for UTC, as JavaScript writes it ("GMT+0200 (Central European Summer Time)"). */
    private static final Pattern OFFSET = Pattern.compile(
            "[\\s(\\[]*(?:GMT|UTC)?\\s?(?<sign>[+−-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?(?!\\d).*", FLAGS);
    /** The day of XML Schema may have an offset without a time ("2024-05-14-04:00"). */
    private static final Pattern OFFSET_ALONE = Pattern.compile("\\s*[+-]\\d{2}:?\\d{2}\\s*(?:\\(.*)?");

    private static final Pattern ZONE =
            Pattern.compile("[\\s(\\[]*(?<name>[A-Za-z]{1,5}\\b(?!/)|\\p{Lu}\\w+/[\\w/]+).*");
    /** What names a zone even if it is none of those known: capitals, or words before "time". */
    private static final Pattern SOME_ZONE =
            Pattern.compile("[\\s(\\[]*(?:[A-Z]{2,5}\\b|\\p{Lu}\\w+/\\w|(?i:(?:\\p{L}+ ){1,4}time\\b)).*");

    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{13}|\\d{16})(?:\\.\\d+)?");
    /** A month without both separators has two digits, so that numbers of articles ("/article/2012315/") are no days. */
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/(?<year>(?:19|20)\\d{2})(?:[/-](?<month>0?[1-9]|1[0-2])[/-]|[/-]?(?<mm>0[1-9]|1[0-2])[/-]?)(?<day>0[1-9]|[12]\\d|3[01])(?=[/_-])");

    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}");
    private static final Map<String, ZoneId> ZONES = zones("""
            Z +0 UT +0 UTC +0 GMT +0 WET +0 WEST +1 BST +1 CET +1 CEST +2 EET +2 EEST +3 MSK +3 SAST +2 IST +05:30 SGT +8 HKT +8
            AWST +8 JST +9 KST +9 ACST +09:30 ACDT +10:30 AEST +10 AEDT +11 NZST +12 NZDT +13
            NDT -02:30 ADT -3 EDT -4 EST -5 CDT -5 CST -6 MDT -6 MST -7 PDT -7 PST -8 AKDT -8 AKST -9 HST -10
            ET America/New_York CT America/Chicago MT America/Denver PT America/Los_Angeles
            """);

    /** Reads a text, a number of seconds, milliseconds or microseconds since 1970, a date of Java, or a list of one such value; anything else is unknown. */
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
        return day.find() ? of(day.group("year") + "-" + either(day, "month", "mm") + "-" + day.group("day")) : UNKNOWN;
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
        if (given instanceof List<?> list && list.stream().distinct().count() == 1) {
            return parsed(list.get(0));
        }
        if (given instanceof Number || given instanceof CharSequence) {
            String text = given instanceof Double number
                    ? String.valueOf(number.longValue())
                    : given.toString().strip();
            return ofText(text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text);
        }
        return UNKNOWN;
    }

    private static PublicationDate ofText(String given) {
        String text = BEFORE.matcher(given).replaceFirst("");
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return at(sinceEpoch(epoch.group(1)));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return ofText(digits.group("day") + "T" + digits.group("time") + digits.group("zone"));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.lookingAt()) {
            LocalDate day = day(numbers.group("year"), either(numbers, "month", "mm"), either(numbers, "day", "dd"));
            return on(day, text.substring(numbers.end()));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.lookingAt() && Months.number(yearLast.group("month")) > 0) {
            return on(
                    day(yearLast.group("year"), Months.number(yearLast.group("month")), yearLast.group("day")),
                    " " + yearLast.group("time"));
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

    /** Seconds, milliseconds or microseconds, by the number of digits. */
    private static Instant sinceEpoch(String digits) {
        long number = Long.parseLong(digits);
        return switch (digits.length()) {
            case 13 -> Instant.ofEpochMilli(number);
            case 16 -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
            default -> Instant.ofEpochSecond(number);
        };
    }

    private static String either(Matcher matcher, String group, String other) {
        return matcher.group(group) != null ? matcher.group(group) : matcher.group(other);
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
        if (OFFSET_ALONE.matcher(rest).matches() || !time.matches()) {
            return on(day);
        }
        boolean colon = time.group("hour") != null;
        int hour = Integer.parseInt(time.group(colon ? "hour" : "hours"));
        int minute = Integer.parseInt(time.group(colon ? "minute" : "minutes"));
        String seconds = time.group(colon ? "second" : "seconds");
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        String half = time.group("half");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return on(day);
        }
        ZoneId zone = zone(time.group("zone"));
        return zone == null
                ? new PublicationDate(null, day, day.getYear(), true)
                : at(day.atTime(hour, minute, second).atZone(zone).toInstant());
    }

    /** The zone at the beginning of what follows a time, UTC if there is none, or null if it is not known. */
    private static @Nullable ZoneId zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            String minutes = offset.group("minutes") == null ? "00" : offset.group("minutes");
            int total = 60 * Integer.parseInt(offset.group("hours")) + Integer.parseInt(minutes);
            return total > MAX_OFFSET_MINUTES
                    ? null
                    : ZoneOffset.ofTotalSeconds(60 * (offset.group("sign").equals("+") ? total : -total));
        }
        Matcher named = ZONE.matcher(text);
        String name = named.matches() ? named.group("name") : "";
        ZoneId known = name.contains("/") && ZoneId.getAvailableZoneIds().contains(name)
                ? ZoneId.of(name)
                : ZONES.get(name.toUpperCase(Locale.ROOT));
        return known != null || SOME_ZONE.matcher(text).matches() ? known : ZoneOffset.UTC;
    }

    private static Map<String, ZoneId> zones(String namesAndZones) {
        String[] words = namesAndZones.strip().split("\\s+");
        return IntStream.range(0, words.length / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> words[2 * i], i -> ZoneId.of(words[2 * i + 1])));
    }
}
