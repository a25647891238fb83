package org.pullquote.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Distinguishes people with the same full name: "John Smith", the sheriff, and "John Smith", the professor. Applies only if the surname is
 * common and the fields of work differ. A person with several fields, such as a lawyer who becomes a judge, stays one person if some
 * mention gives both.
 */
final class Homonyms {
    /** Homonyms who together have no more than this share of the statements count as errors. */
    private static final double SLIP = 0.02;

    /** Statements without a role go to the homonym who has at least this share of the statements with a role. */
    private static final double CLEAR = 0.8;

    private Homonyms() {}

    /** One record for each person who has the name. */
    static List<NameRecord> of(SpelledPerson person, List<Observation> seen) {
        List<Group> groups = Surnames.isCommon(person.surname()) && person.isFull() ? groups(seen) : List.of();
        long all = groups.stream().mapToLong(group -> group.statements).sum();
        if (groups.size() < 2 || groups.get(0).statements >= (1 - SLIP) * all) {
            NameRecord node = new NameRecord(seen.get(0).name(), person);
            seen.forEach(node::add);
            return List.of(node);
        }
        Group clear = groups.get(0).statements >= CLEAR * all ? groups.get(0) : new Group();
        List<NameRecord> nodes = new ArrayList<>();
        for (Group group : groups) {
            NameRecord node = new NameRecord(seen.get(0).name(), person);
            seen.stream()
                    .filter(one -> one.roles().walks().isEmpty()
                            ? group == clear
                            : one.roles().walks().stream().anyMatch(group.walks::contains))
                    .forEach(node::add);
            nodes.add(node);
        }
        List<Observation> left = clear == groups.get(0)
                ? List.of()
                : seen.stream().filter(one -> one.roles().walks().isEmpty()).toList();
        if (!left.isEmpty()) {
            NameRecord node = new NameRecord(seen.get(0).name(), person);
            left.forEach(node::add);
            nodes.add(node);
        }
        return nodes;
    }

    private static List<Group> groups(List<Observation> seen) {
        List<Group> groups = new ArrayList<>();
        for (Observation one : seen) {
            Set<Roles.Walk> walks = one.roles().walks();
            if (walks.isEmpty()) {
                continue;
            }
            Group joined = new Group();
            joined.walks.addAll(walks);
            joined.statements = one.statements();
            groups.removeIf(group -> {
                boolean same = group.walks.stream().anyMatch(joined.walks::contains);
                if (same) {
                    joined.walks.addAll(group.walks);
                    joined.statements += group.statements;
                }
                return same;
            });
            groups.add(joined);
        }
        groups.sort(Comparator.comparing((Group group) -> -group.statements)
                .thenComparing(group -> group.walks.iterator().next()));
        return groups;
    }

    private static final class Group {
        private final Set<Roles.Walk> walks = EnumSet.noneOf(Roles.Walk.class);
        private long statements;
    }
}
