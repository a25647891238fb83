package org.pullquote.join;

import java.util.Map;

/**
 * The user's names and groups for outlets.
 *
 * @param byFoundName the outlet, by a name that articles give it
 */
public record ListedSources(Map<String, ListedSource> byFoundName) {
    /** No decisions. */
    public static final ListedSources NONE = new ListedSources(Map.of());

    public ListedSources {
        byFoundName = Map.copyOf(byFoundName);
    }
}
