package org.pullquote.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pullquote.names.Gender;

/** A candidate for a speaker or target: the names joined so far. */
final class NameCandidate {
    private final boolean isPerson;
    private final List<JoinedName> names = new ArrayList<>();
    private final Map<NameKind, Long> statementsByKind = new EnumMap<>(NameKind.class);
    private final Map<String, Long> statementsByNoun = new TreeMap<>();
    private final TreeMap<Integer, Long> statementsByMonth = new TreeMap<>();
    private Gender gender = Gender.UNKNOWN;
    private long statements;

    /**
     * @param isPerson whether it is a person
     */
    NameCandidate(boolean isPerson) {
        this.isPerson = isPerson;
    }

    void add(JoinedName joined) {
        names.add(joined);
        for (Observation one : joined.seen()) {
            statements += one.statements();
            statementsByKind.merge(one.kind(), one.statements(), Long::sum);
            one.roles().nouns().forEach(noun -> statementsByNoun.merge(noun, one.statements(), Long::sum));
            if (one.sighting().month() != null) {
                statementsByMonth.merge(one.sighting().month(), one.statements(), Long::sum);
            }
        }
        if (joined.node().isPerson()) {
            gender = gender.or(joined.node().person().gender());
        }
    }

    /** Its kind as a speaker: the most frequent one, or an organization if it has none (a place speaks as its government). */
    NameKind kind() {
        return isPerson
                ? NameKind.PERSON
                : statementsByKind.entrySet().stream()
                        .filter(entry -> entry.getKey().speaks())
                        .max(Map.Entry.<NameKind, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(NameKind.ORGANIZATION);
    }

    /** Its kind as a target: a person; a place, if it is that more often than a body; otherwise an organization. */
    NameKind targetKind() {
        if (isPerson) {
            return NameKind.PERSON;
        }
        return statementsByKind.getOrDefault(NameKind.PLACE, 0L) > statementsByKind.getOrDefault(NameKind.BODY, 0L)
                ? NameKind.PLACE
                : NameKind.ORGANIZATION;
    }

    List<JoinedName> names() {
        return names;
    }

    long statements() {
        return statements;
    }

    /** The statements that give a role with this noun. */
    long statements(String noun) {
        return statementsByNoun.getOrDefault(noun, 0L);
    }

    /** The statements of the months from {@code first} to {@code last}. */
    long statements(int first, int last) {
        return statementsByMonth.subMap(first, true, last, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    Gender gender() {
        return gender;
    }

    /** The name in the user's alias file or the list of organizations, otherwise the most frequent full name. */
    String bestName() {
        return names.stream()
                .flatMap(joined -> joined.seen().stream().map(one -> Map.entry(joined.node(), one)))
                .collect(java.util.stream.Collectors.groupingBy(
                        entry -> entry.getValue().name(), TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .max(Comparator.comparing((Map.Entry<String, List<Map.Entry<NameRecord, Observation>>> name) ->
                                name.getValue().stream().anyMatch(one -> isChosen(one.getValue())))
                        .thenComparing(name -> isFull(name.getValue().get(0).getKey()))
                        .thenComparing(name -> name.getValue().stream()
                                .mapToLong(one -> one.getValue().statements())
                                .sum())
                        .thenComparing(name -> name.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** A word that distinguishes this person from another of the same name: the role most often given, or the kind. */
    String mark() {
        return statementsByNoun.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> kind().code());
    }

    private static boolean isChosen(Observation one) {
        return one.rule() == MergeRule.ALIAS || one.rule() == MergeRule.LISTED;
    }

    private static boolean isFull(NameRecord node) {
        return node.isPerson() && node.person().isFull();
    }
}
