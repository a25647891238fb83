package org.pullquote.run;

import org.jspecify.annotations.Nullable;

/**
 * What the caller chooses where tables are computed again.
 *
 * @param output where to publish, or null for the folder that is read; a relative one starts from the working folder
 * @param master the Spark master's URL, or null
 */
public record TablesOptions(
        @Nullable String output, @Nullable String master) {
    /** Nothing chosen. */
    public static final TablesOptions NONE = new TablesOptions(null, null);
}
