package org.pullquote.run.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says of the archive beside the job file; it wins over the file.
 *
 * @param location a folder, relative to the working folder, or a URI, or {@code CATALOG.NAMESPACE}; or null
 * @param from the first day that the tables are of, or null
 * @param to the last, or null
 * @param days how many, up to the last, or null
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
    /** Nothing said. */
    public static final ArchiveOptions NONE = new ArchiveOptions(null, null, null, null, List.of(), null);

    public ArchiveOptions {
        sources = List.copyOf(sources);
    }

    /** What the tables are to be of. */
    public Window window() {
        return new Window(from, to, days, sources);
    }
}
