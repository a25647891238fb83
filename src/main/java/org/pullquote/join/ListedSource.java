package org.pullquote.join;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as the user's sources file describes it.
 *
 * @param name the name to use
 * @param group the group of outlets that it belongs to, or null
 * @param country its country, or null
 * @param attributes further attributes under the user's own names, in the user's order
 */
public record ListedSource(
        String name, @Nullable String group, @Nullable String country, Map<String, String> attributes) {
    public ListedSource {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
