package org.pullquote.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version of an article that a record is. The version with the highest number is the newest; among equal numbers, the one modified
 * last. A version without a number or a time is older than one with it, but a record with neither is newer than all that arrived in an
 * archive before it.
 *
 * @param number the number of the version, or null
 * @param modified when this version was made, or null
 * @param withdrawn the record's state if it says that the article is not to be published ("canceled"), else null
 * @param embargo when the embargo ends, if there is one: an instant, or else the record's own words in quotation marks; else null
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
