package org.pullquote.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, before its text is interpreted. Drafts are cheap: a file is cut into them as fast as it is read, and their text
 * is interpreted in parallel.
 *
 * @param path the file that it was read from
 * @param record its number within that file, from 1
 * @param id as given, or null
 * @param source the outlet as given, or null
 * @param agency as given, or null
 * @param url as given, or null
 * @param title as given, perhaps empty
 * @param authors as given
 * @param publishedAt the instant of publication, or null where only a day or less is known
 * @param publishedDate the day of publication in UTC, or null
 * @param publishedYear the year, or null
 * @param language as given, or null
 * @param dateline the place that a field of the record names, or null; the body's dateline overrides it
 * @param body as given
 * @param revision which version of the article it is
 * @param isPage whether the body is a whole page saved as text, menus and headline included, which names no outlet
 * @param issues assumptions made so far
 */
public record Draft(
        String path,
        long record,
        @Nullable String id,
        @Nullable String source,
        @Nullable String agency,
        @Nullable String url,
        String title,
        List<String> authors,
        @Nullable Instant publishedAt,
        @Nullable LocalDate publishedDate,
        @Nullable Integer publishedYear,
        @Nullable String language,
        @Nullable String dateline,
        String body,
        Revision revision,
        boolean isPage,
        List<Issue> issues)
        implements FileRecord {
    public Draft {
        authors = List.copyOf(authors);
        issues = List.copyOf(issues);
    }

    /** A page saved as text, with no fields besides its text. */
    public static Draft ofPage(String path, long record, String page) {
        return new Draft(
                path,
                record,
                null,
                null,
                null,
                null,
                "",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                page,
                Revision.UNKNOWN,
                true,
                List.of());
    }
}
