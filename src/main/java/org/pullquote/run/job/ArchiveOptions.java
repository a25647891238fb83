package org.pullquote.run.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's options for the archive, which override the job file.
 *
 * @param location a folder, relative to the working folder, or a URI, or {@code CATALOG.NAMESPACE}; or null
 * @param from the first day that the tables are of, or null
 * @param to the last day, or null
 * @param days the number of days up to the last, or null
 * @param sources the outlets that the tables are of, or none for all
 * @param reannotate which articles of other models are annotated again, or null
 */
public record ArchiveOptions(
        @Nullable String location,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer days,
        List<String> sources,
        @Nullable Reannotate reannotate) {
    public ArchiveOptions {
        sources = List.copyOf(sources);
    }

    /** The part of the archive that the tables are of. */
    public Window window() {
        return new Window(from, to, days, sources);
    }
}
