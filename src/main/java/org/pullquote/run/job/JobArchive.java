package org.pullquote.run.job;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;

/**
 * The archive that a run adds to, and the part of it that its tables are of.
 *
 * @param location an absolute local path, a URI, or {@code CATALOG.NAMESPACE} of a catalog that Spark's settings name
 * @param minutes about how many minutes of work are committed at once
 * @param reannotate which articles of other models are annotated again
 * @param window the part that the tables are of
 */
public record JobArchive(String location, int minutes, Reannotate reannotate, Window window) {
    private static final Set<String> ARCHIVE_KEYS = new LinkedHashSet<>(List.of("path", "minutes", "reannotate"));
    private static final int DEFAULT_MINUTES = 5;
    private static final Pattern IN_CATALOG = Pattern.compile("\\w+(\\.\\w+)+");

    /** Whether the location is in a Spark catalog, not a folder. */
    public boolean isInCatalog() {
        return isInCatalog(location);
    }

    private static boolean isInCatalog(String location) {
        return IN_CATALOG.matcher(location).matches()
                && new SparkConf().contains("spark.sql.catalog." + location.substring(0, location.indexOf('.')));
    }

    /**
     * The archive that the caller names, without a job file.
     *
     * @throws InvalidJobException if the days are invalid
     */
    public static JobArchive of(String location, ArchiveOptions options) {
        return new JobArchive(
                resolved(Path.of("").toAbsolutePath(), location),
                DEFAULT_MINUTES,
                options.reannotate() == null ? Reannotate.WINDOW : options.reannotate(),
                options.window());
    }

    /** The archive of a job file and of the options that override it; null without one. */
    static @Nullable JobArchive of(Map<String, YamlValue> keys, Path base, ArchiveOptions options, Problems problems) {
        YamlValue value = keys.get("archive");
        Map<String, YamlValue> inside =
                value != null && value.isMapping() ? value.mapping(ARCHIVE_KEYS, problems) : Map.of();
        String location = options.location() != null
                ? resolved(Path.of("").toAbsolutePath(), options.location())
                : value == null ? null : resolved(base, path(value, inside));
        Window window = window(keys, options);
        if (location == null) {
            if (!window.isAll() || options.reannotate() != null) {
                throw new InvalidJobException(
                        "days, sources or 'reannotate' without an archive, expected 'archive:' or --archive FOLDER");
            }
            return null;
        }
        YamlValue minutes = inside.get("minutes");
        YamlValue reannotate = inside.get("reannotate");
        return new JobArchive(
                location,
                minutes == null
                        ? DEFAULT_MINUTES
                        : minutes.wholeNumber(1, 1440, "a whole number of minutes, from 1 to 1440"),
                options.reannotate() != null
                        ? options.reannotate()
                        : reannotate == null ? Reannotate.WINDOW : reannotate(reannotate),
                window);
    }

    private static String path(YamlValue value, Map<String, YamlValue> inside) {
        YamlValue path = value.isMapping() ? inside.get("path") : value;
        if (path == null) {
            throw new InvalidJobException(value.where() + ": an archive without a path, expected 'path:'");
        }
        return path.text("a folder for the archive");
    }

    private static String resolved(Path base, String location) {
        return isInCatalog(location) ? location : Locations.resolve(base, location);
    }

    /** If the caller sets where the days begin or how many they are, all days in the file are ignored; a last day alone replaces its own. */
    private static Window window(Map<String, YamlValue> keys, ArchiveOptions options) {
        if (options.from() != null || options.days() != null) {
            return options.window();
        }
        YamlValue days = keys.get("days");
        return new Window(
                day(keys.get("from")),
                options.to() != null ? options.to() : day(keys.get("to")),
                days == null ? null : days.wholeNumber(1, 100_000, "a whole number of days, at least 1"),
                options.sources());
    }

    private static @Nullable LocalDate day(@Nullable YamlValue value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.text("a day such as 2025-03-01"));
            if (Window.isDay(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw value.expected("a day such as 2025-03-01");
        }
        throw value.expected("a day such as 2025-03-01");
    }

    private static Reannotate reannotate(YamlValue value) {
        return Reannotate.valueOf(value.oneOf(List.of("all", "window", "never")).toUpperCase(Locale.ROOT));
    }
}
