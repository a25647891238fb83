package org.pullquote.join;

import java.util.Map;

/**
 * The user's decisions on outlets: how they are called, and what groups they form.
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
