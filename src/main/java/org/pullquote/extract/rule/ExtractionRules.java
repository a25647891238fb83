package org.pullquote.extract.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules the extraction uses: all of them, except to measure what one contributes. Immutable. */
public final class ExtractionRules {
    private final Set<Rule> off;

    private ExtractionRules(Set<Rule> off) {
        this.off = Set.copyOf(off);
    }

    /** All rules, as a run uses them. */
    public static ExtractionRules all() {
        return new ExtractionRules(Set.of());
    }

    /**
     * All rules but those with these ids.
     *
     * @throws IllegalArgumentException if an id is not that of a rule; the message lists the ids
     */
    public static ExtractionRules without(Collection<String> ids) {
        return new ExtractionRules(ids.stream().map(ExtractionRules::rule).collect(Collectors.toSet()));
    }

    /** All rules that can be left out, those of attribution first. */
    public static List<Rule> rules() {
        return Stream.<Rule>concat(Stream.of(AttributionRule.values()), Stream.of(SpeakerRule.values()))
                .toList();
    }

    public boolean uses(Rule rule) {
        return !off.contains(rule);
    }

    private static Rule rule(String id) {
        return rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule \"" + id + "\", expected one of: "
                        + rules().stream().map(Rule::id).collect(Collectors.joining(", "))));
    }
}
