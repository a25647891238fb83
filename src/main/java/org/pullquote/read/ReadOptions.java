package org.pullquote.read;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The options of a job for reading its files.
 *
 * @param collection the name of the collection that its articles belong to
 * @param source the outlet of records that name none, or null
 * @param year the year of datelines without one, used only where a record has no date; or null
 * @param format how the records are written
 * @param mapping where a record holds its fields
 * @param maxWords the most words of an article, counted in its clean text; longer ones are rejected
 * @param maxRecordCharacters the most characters of a record, in UTF-16 code units; longer ones are rejected, and never more than this is
 *     held in memory
 */
public record ReadOptions(
        String collection,
        @Nullable String source,
        @Nullable Integer year,
        Format format,
        FieldMapping mapping,
        int maxWords,
        int maxRecordCharacters)
        implements Serializable {
    /** Twice the longest magazine feature; a news report has some 600 words. */
    public static final int DEFAULT_MAX_WORDS = 50_000;

    /** Some 40 MB of memory. */
    public static final int DEFAULT_MAX_RECORD_CHARACTERS = 20_000_000;

    /**
     * @throws IllegalArgumentException if the collection is blank or a limit is below 1
     */
    public ReadOptions {
        if (collection.isBlank()) {
            throw new IllegalArgumentException("the collection needs a name");
        }
        if (maxWords < 1 || maxRecordCharacters < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1: maxWords " + maxWords + ", maxRecordCharacters " + maxRecordCharacters);
        }
    }

    /** Format and fields are detected, no default source or year, limits as above. */
    public static ReadOptions of(String collection) {
        return new ReadOptions(
                collection,
                null,
                null,
                Format.AUTO,
                FieldMapping.detected(),
                DEFAULT_MAX_WORDS,
                DEFAULT_MAX_RECORD_CHARACTERS);
    }

    /** The same with a default source. */
    public ReadOptions withSource(@Nullable String newSource) {
        return new ReadOptions(collection, newSource, year, format, mapping, maxWords, maxRecordCharacters);
    }

    /** The same with a year for datelines. */
    public ReadOptions withYear(@Nullable Integer newYear) {
        return new ReadOptions(collection, source, newYear, format, mapping, maxWords, maxRecordCharacters);
    }

    /** The same for one format. */
    public ReadOptions withFormat(Format newFormat) {
        return new ReadOptions(collection, source, year, newFormat, mapping, maxWords, maxRecordCharacters);
    }

    /** The same with other fields. */
    public ReadOptions withMapping(FieldMapping newMapping) {
        return new ReadOptions(collection, source, year, format, newMapping, maxWords, maxRecordCharacters);
    }

    /** The same with other limits. */
    public ReadOptions withLimits(int newMaxWords, int newMaxRecordCharacters) {
        return new ReadOptions(collection, source, year, format, mapping, newMaxWords, newMaxRecordCharacters);
    }
}
