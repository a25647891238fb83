package org.pullquote.join;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The user's decisions on spellings, which override all rules.
 *
 * @param joins the speaker's name, by spelling
 * @param separations the speakers that a spelling is not, by spelling
 */
public record SpeakerAliases(Map<String, String> joins, Map<String, Set<String>> separations) implements Serializable {
    /** No decisions. */
    public static final SpeakerAliases NONE = new SpeakerAliases(Map.of(), Map.of());

    public SpeakerAliases {
        joins = Map.copyOf(joins);
        Map<String, Set<String>> copy = new HashMap<>();
        separations.forEach((spelling, speakers) -> copy.put(spelling, Set.copyOf(speakers)));
        separations = Map.copyOf(copy);
    }

    /** Every spelling with a decision, sorted. */
    public List<String> spellings() {
        Set<String> all = new TreeSet<>(joins.keySet());
        all.addAll(separations.keySet());
        return List.copyOf(all);
    }

    /** The name of the speaker with this spelling, or null if there is no decision. */
    @Nullable
    String joined(String spelling) {
        return joins.get(spelling);
    }

    boolean hasSeparated(String spelling) {
        return separations.containsKey(spelling);
    }

    /** Whether the two must not be joined. */
    boolean areSeparate(String one, String other) {
        return separations.getOrDefault(one, Set.of()).contains(other)
                || separations.getOrDefault(other, Set.of()).contains(one);
    }

    /** Whether the user forbids joining a name to a candidate. */
    boolean keepsApart(NameRecord node, NameCandidate bearer) {
        if (separations.isEmpty()) {
            return false;
        }
        Set<String> others = new HashSet<>();
        bearer.names().forEach(joined -> addNames(others, joined.node()));
        Set<String> own = new HashSet<>();
        addNames(own, node);
        return own.stream().anyMatch(one -> others.stream().anyMatch(other -> areSeparate(one, other)));
    }

    private static void addNames(Set<String> names, NameRecord node) {
        node.seen().forEach(one -> {
            names.add(one.name());
            names.add(one.sighting().spelling());
        });
    }
}
