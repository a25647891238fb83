package org.pullquote.run.job;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code ${NAME}} in a job file: environment variables, and {@code ${DATE}}, the day that the run is for, as
 * {@code 2026-11-27} or in a pattern of {@link DateTimeFormatter}: {@code ${DATE:yyyy/MM/dd}}.
 *
 * @param date the day that the run is for
 * @param environment the other variables by name
 */
public record JobVariables(LocalDate date, Map<String, String> environment) {
    private static final String DATE = "DATE";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern DAY = Pattern.compile("\\$\\{" + DATE + "[:}]");

    public JobVariables {
        environment = Map.copyOf(environment);
    }

    /**
     * The variables of this process.
     *
     * @param chosen the day, as {@code 2026-11-27}, {@code today} or {@code yesterday}, or null for that of the variable {@code DATE}, or
     *     if it is not set, for today in this machine's time zone
     * @throws InvalidJobException if it is not such a day
     */
    public static JobVariables of(@Nullable String chosen, Map<String, String> environment, LocalDate today) {
        String variable = environment.get(DATE);
        if (chosen != null) {
            return new JobVariables(day("--date", chosen, today), environment);
        }
        return new JobVariables(
                variable == null ? today : day("the environment variable " + DATE, variable, today), environment);
    }

    private static LocalDate day(String where, String text, LocalDate today) {
        switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "today":
                return today;
            case "yesterday":
                return today.minusDays(1);
            default:
                try {
                    return LocalDate.parse(text.strip());
                } catch (DateTimeException e) {
                    throw new InvalidJobException(
                            where + ": '" + text + "', expected today, yesterday or a day such as 2026-11-27");
                }
        }
    }

    /** Whether the text has a different value every day. */
    static boolean namesDay(String text) {
        return DAY.matcher(text).find();
    }

    /**
     * The text with its variables filled in.
     *
     * @throws IllegalArgumentException if one is not set or is invalid; the message says what was found and what was expected
     */
    String fill(String text) {
        Matcher variables = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (variables.find()) {
            if (!variables.group().endsWith("}")) {
                throw new IllegalArgumentException("'" + variables.group() + "' has no end, expected ${NAME}");
            }
            variables.appendReplacement(filled, Matcher.quoteReplacement(value(variables.group(1))));
        }
        return variables.appendTail(filled).toString();
    }

    private String value(String variable) {
        if (variable.equals(DATE)) {
            return date.toString();
        }
        if (variable.startsWith(DATE + ":")) {
            return formatted(variable.substring(DATE.length() + 1));
        }
        if (!NAME.matcher(variable).matches()) {
            throw new IllegalArgumentException(
                    "${" + variable + "} is no variable, expected ${NAME}, ${DATE} or ${DATE:yyyy/MM/dd}");
        }
        String value = environment.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "${" + variable + "} is not set, expected an environment variable " + variable);
        }
        if (value.isBlank()) {
            // A path of nothing else would be the folder that paths start from, with all that is in it.
            throw new IllegalArgumentException(
                    "${" + variable + "} is empty, expected an environment variable with a value");
        }
        return value;
    }

    private String formatted(String pattern) {
        try {
            String day = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
            // As with an empty variable: a path of nothing else would be the folder that paths start from.
            if (!day.isBlank()) {
                return day;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw noPattern(pattern, e);
        }
        throw noPattern(pattern, null);
    }

    private static IllegalArgumentException noPattern(String pattern, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "${DATE:" + pattern + "} is no pattern of a day, expected one such as ${DATE:yyyy/MM/dd}", cause);
    }
}
