package org.pullquote.read;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Agencies;
import org.pullquote.text.WordList;

/**
 * The dateline of a report: "MOSCOW, March 2. /TASS/.", "WASHINGTON (Reuters) - ", "Sept. 9 (UPI) --", "PARIS — ", "LAHORE: ".
 *
 * @param place as written, or null
 * @param day month and day, or null
 * @param year the year that the dateline itself states, or null
 * @param agency the short name of the agency that it names, or null
 * @param length how many characters it takes, white space after it included
 */
record Dateline(
        @Nullable String place,
        @Nullable MonthDay day,
        @Nullable Integer year,
        @Nullable String agency,
        int length) {
    private static final String MONTHS =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?"
                    + "|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?";
    private static final String DATE = "(?:(?<month>" + MONTHS + ")\\s?(?<day>\\d{1,2})|(?<day2>\\d{1,2})\\s(?<month2>"
            + MONTHS + "))(?:,?\\s(?<year>\\d{4}))?";
    private static final String WORD =
            "(?:\\p{Lu}\\p{L}*(?:['’-]\\p{L}+|\\.\\p{L}+)*\\.?|de|da|do|del|di|du|la|le|el|al|of|the|and|am|an|sur|upon)";
    private static final String PLACE = "(?<place>\\p{Lu}\\p{L}*(?:['’-]\\p{L}+|\\.\\p{L}+)*\\.?(?:[ /]" + WORD
            + "){0,4}" + "(?:\\s?[,/]\\s?(?:" + WORD + "(?: " + WORD + "){0,3})){0,3}?)";
    private static final String DASH = "(?:--+|[—–―-]{1,2}|:)";
    private static final String MARK =
            "(?:\\((?<mark>[^()]{2,40})\\)|(?<![\\p{L}\\p{N}])/(?<mark2>[^/]{2,20})/|\\[(?<mark3>[^\\[\\]]{2,40})\\])";

    private static final Pattern ALONE = Pattern.compile(PLACE + "(?=[\\s,(/–—-]|$)");

    /** State or country in brackets: "Mumbai (Maharashtra) [India]". */
    private static final String REGION =
            "(?:\\s?(?:\\(\\p{Lu}[\\p{L} .'’-]{1,40}\\)|\\[\\p{Lu}[\\p{L} .'’-]{1,40}\\])){0,2}";

    /** Place or day or both, then an agency or outlet in brackets or slashes. */
    private static final Pattern MARKED = Pattern.compile("(?:" + PLACE + REGION + "\\s?[,.:]?\\s?)??(?:" + DATE
            + "\\s?[,.]?\\s?)?" + DASH + "?\\s?" + MARK + "\\s?(?<stop>" + DASH + "|\\.)?\\s*");

    /** Place and day, then the agency's bare name: "TOKYO, Feb. 3, Kyodo - ", "WASHINGTON — AP — ". */
    private static final Pattern NAMED = Pattern.compile("(?:" + PLACE + "\\s?[,.]?\\s?)?(?:" + DATE + "\\s?[,.]?\\s?)?"
            + DASH + "?\\s?(?<name>[A-Z][\\p{L}-]+(?: [A-Z]\\p{L}+)?)\\s?" + DASH + "\\s+");

    /** Place, perhaps a day, and a dash. */
    private static final Pattern DASHED =
            Pattern.compile(PLACE + "(?:\\s?[,.]\\s?" + DATE + ")?[.,]?\\s?(?:(?:--+|[—–―])\\s*|-\\s+|(?<=\\s)-\\s*)");

    /** Place, day and a stop or a colon. */
    private static final Pattern DATED =
            Pattern.compile(PLACE + "\\s?[,.]\\s?" + DATE + "\\s?(?:[.:]|" + DASH + ")\\s+");

    /** A known city in capitals and a colon: "LAHORE: ". */
    private static final Pattern CITY =
            Pattern.compile("(?<place>\\p{Lu}[\\p{Lu} ]+(?:/\\p{Lu}[\\p{Lu} ]+)*):\\s+(?=\\p{Lu}|[\"“‘'])");

    private static final Set<String> CITIES = Set.copyOf(WordList.lines(Dateline.class, "dateline-cities.txt"));
    private static final Set<String> OUTLETS = Set.copyOf(WordList.lines(Dateline.class, "dateline-outlets.txt"));
    private static final Set<String> NO_PLACES = Set.copyOf(WordList.lines(Dateline.class, "dateline-no-places.txt"));
    private static final int MAX_DATELINE_CHARACTERS = 120;
    private static final int MAX_CITY_WORDS = 3;

    /** The place in a field that holds nothing but a dateline ("PORT ELSTON, May 14", "LONDON 1996-08-20 -"), or null. */
    static @Nullable String placeIn(@Nullable String field) {
        Matcher place = ALONE.matcher(field == null ? "" : field);
        return place.lookingAt() ? place(place.group("place")) : null;
    }

    /** The dateline at the head of a paragraph, or null if there is none. */
    static @Nullable Dateline at(String paragraph) {
        String head = paragraph.length() > MAX_DATELINE_CHARACTERS
                ? paragraph.substring(0, MAX_DATELINE_CHARACTERS)
                : paragraph;
        Dateline dateline = marked(head);
        dateline = dateline != null ? dateline : named(head);
        dateline = dateline != null ? dateline : unmarked(DATED.matcher(head), true);
        dateline = dateline != null ? dateline : unmarked(DASHED.matcher(head), false);
        dateline = dateline != null ? dateline : city(CITY.matcher(head));
        // A credit with no text after it belongs to a picture.
        return dateline == null || dateline.length() == paragraph.length() ? null : dateline;
    }

    private static @Nullable Dateline marked(String head) {
        Matcher matcher = MARKED.matcher(head);
        if (!matcher.lookingAt()) {
            return null;
        }
        String mark = requireNonNull(firstOf(matcher, "mark", "mark2", "mark3"), "a match has a mark")
                .strip();
        String agency = Agencies.firstOf(mark);
        String place = matcher.group("place");
        boolean dated = firstOf(matcher, "month", "month2") != null;
        boolean outlet = OUTLETS.contains(mark.toLowerCase(Locale.ROOT));
        boolean stopped = matcher.group("stop") != null;
        boolean headed = place != null || dated || stopped || matcher.start("mark") == 1;
        if (agency != null && headed && !(place != null && isNoPlace(place))) {
            return dateline(matcher, agency);
        }
        boolean unknownMark =
                stopped && place != null && (dated || isCapital(place)) && mark.matches("[A-Z][\\p{L} .-]+");
        if (place != null && !isNoPlace(place) && !outlet && unknownMark) {
            // A name in the place of an agency is an agency, whether or not we list it.
            return dateline(matcher, mark);
        }
        return outlet && (place != null && !isNoPlace(place) || stopped || matcher.start("mark") == 1)
                ? dateline(matcher, null)
                : null;
    }

    private static @Nullable Dateline named(String head) {
        Matcher matcher = NAMED.matcher(head);
        if (!matcher.lookingAt()) {
            return null;
        }
        String agency = Agencies.shortName(matcher.group("name"));
        boolean headed = matcher.group("place") != null || firstOf(matcher, "month", "month2") != null;
        return agency == null || !headed && !matcher.group().contains("—") ? null : dateline(matcher, agency);
    }

    private static @Nullable Dateline unmarked(Matcher matcher, boolean dated) {
        if (!matcher.lookingAt()) {
            return null;
        }
        String place = matcher.group("place");
        boolean hasDay = dated || firstOf(matcher, "month", "month2") != null;
        boolean city = place.split("[,/]")[0].split(" ").length <= MAX_CITY_WORDS;
        return city && !isNoPlace(place) && (hasDay || isCapital(place)) ? dateline(matcher, null) : null;
    }

    private static @Nullable Dateline city(Matcher matcher) {
        boolean known = matcher.lookingAt()
                && Stream.of(matcher.group("place").split("/"))
                        .map(city -> city.strip().toLowerCase(Locale.ROOT))
                        .allMatch(CITIES::contains);
        return known ? new Dateline(matcher.group("place"), null, null, null, matcher.end()) : null;
    }

    private static Dateline dateline(Matcher matcher, @Nullable String agency) {
        String month = firstOf(matcher, "month", "month2");
        String day = firstOf(matcher, "day", "day2");
        String year = firstOf(matcher, "year");
        return new Dateline(
                place(matcher.group("place")),
                month == null || day == null ? null : monthDay(month, Integer.parseInt(day)),
                year == null ? null : Integer.valueOf(year),
                agency,
                matcher.end());
    }

    /** The place without a final full stop, unless the stop belongs to an abbreviation ("Fla."). */
    private static @Nullable String place(@Nullable String written) {
        if (written == null || written.indexOf(',') >= 0 || written.indexOf('.') != written.length() - 1) {
            return written;
        }
        return written.substring(0, written.length() - 1);
    }

    /** Whether the city is in capitals throughout, as in datelines. */
    private static boolean isCapital(String place) {
        String city = place.split("[,/]")[0];
        return city.length() >= 4
                && city.equals(city.toUpperCase(Locale.ROOT))
                && city.chars().filter(Character::isLetter).count() >= 4;
    }

    private static boolean isNoPlace(String place) {
        return NO_PLACES.contains(place.toLowerCase(Locale.ROOT))
                || NO_PLACES.contains(place.split("[\\s,/]")[0].toLowerCase(Locale.ROOT));
    }

    private static @Nullable MonthDay monthDay(String month, int day) {
        try {
            return MonthDay.of(Months.number(month), day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String firstOf(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** The day of the dateline in its own year, else in {@code otherYear}; null if there is no such day. */
    @Nullable
    LocalDate date(@Nullable Integer otherYear) {
        Integer stated = year != null ? year : otherYear;
        return day == null || stated == null || !day.isValidYear(stated) ? null : day.atYear(stated);
    }
}
