package org.pullquote.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an article a record is. Of several versions the one with the highest number is the newest, among those of
 * one number that which was modified last; a version without a number or a time is older than one with it.
 *
 * @param number the number of the version, or null
 * @param modified when this version was made, or null
 * @param withdrawn what the record says of its state if the article is not to be published ("canceled"), else null
 * @param embargo until when the article is not to be published yet, if it is not: an instant, or else the record's own words in
 *     quotation marks; else null
 */
public record Revision(
        @Nullable Long number,
        @Nullable Instant modified,
        @Nullable String withdrawn,
        @Nullable String embargo) {
    /** A record that gives neither version nor state. */
    public static final Revision UNKNOWN = new Revision(null, null, null, null);

    /** Whether the article may be published. */
    public boolean isPublished() {
        return withdrawn == null && embargo == null;
    }
}
