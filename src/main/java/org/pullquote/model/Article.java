package org.pullquote.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news article, cleaned and dated.
 *
 * @param id the given id, else the URL, else {@code contentHash}; unique within a collection
 * @param contentHash lower-case hex SHA-256 of source, title and body, as UTF-8
 * @param source the outlet that published it, as the collection names it
 * @param agency the agency that the text came from, by its usual short name (TASS, Reuters, AP), or null
 * @param url where it was published, or null
 * @param title the headline, clean, perhaps empty
 * @param authors as given, in order
 * @param publishedAt the instant of publication, or null where only a day or nothing is known
 * @param publishedDate the day of publication in UTC, or null
 * @param dateline the place that the dateline names, as written ("MOSCOW"), or null
 * @param language ISO 639-1 code
 * @param body the text exactly as it was given; every span of a statement points into it
 * @param text what is analysed: the body without markup, menu lines, dateline and repeated paragraphs
 * @param collection the named set of inputs that it belongs to
 * @param path the file that it was read from
 * @param record its number within that file, from 1
 * @param issues assumptions made in reading it, each once, in the order of {@link Issue}
 */
public record Article(
        String id,
        String contentHash,
        String source,
        @Nullable String agency,
        @Nullable String url,
        String title,
        List<String> authors,
        @Nullable Instant publishedAt,
        @Nullable LocalDate publishedDate,
        @Nullable String dateline,
        String language,
        String body,
        AlignedText text,
        String collection,
        String path,
        long record,
        List<Issue> issues)
        implements Reading {
    public Article {
        authors = List.copyOf(authors);
        issues = List.copyOf(issues);
    }
}
