package org.pullquote.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;

/** A candidate for a speaker: the names that were joined so far. */
final class NameCandidate {
    private final SpeakerKind kind;
    private final List<JoinedName> names = new ArrayList<>();
    private final Map<String, Long> statementsByNoun = new TreeMap<>();
    private final TreeMap<Integer, Long> statementsByMonth = new TreeMap<>();
    private Gender gender = Gender.UNKNOWN;
    private long statements;

    NameCandidate(SpeakerKind kind) {
        this.kind = kind;
    }

    void add(JoinedName joined) {
        names.add(joined);
        for (Observation one : joined.seen()) {
            statements += one.statements();
            one.roles().nouns().forEach(noun -> statementsByNoun.merge(noun, one.statements(), Long::sum));
            if (one.sighting().month() != null) {
                statementsByMonth.merge(one.sighting().month(), one.statements(), Long::sum);
            }
        }
        if (joined.node().isPerson()) {
            gender = gender.or(joined.node().person().gender());
        }
    }

    SpeakerKind kind() {
        return kind;
    }

    List<JoinedName> names() {
        return names;
    }

    long statements() {
        return statements;
    }

    /** Those that give a role with this noun. */
    long statements(String noun) {
        return statementsByNoun.getOrDefault(noun, 0L);
    }

    /** Those of the months from {@code first} to {@code last}. */
    long statements(int first, int last) {
        return statementsByMonth.subMap(first, true, last, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    Gender gender() {
        return gender;
    }

    /** The name that the user's alias file gives, else the one most often seen among the full ones. */
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
                .orElse(kind.code());
    }

    private static boolean isChosen(Observation one) {
        return one.rule() == MergeRule.ALIAS || one.rule() == MergeRule.LISTED;
    }

    private static boolean isFull(NameRecord node) {
        return node.isPerson() && node.person().isFull();
    }
}
