package org.pullquote.join;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pullquote.names.SpeakerId;

/**
 * Joins the spellings of a speaker's or target's name across articles. Works in two steps, so that it runs on a cluster: all records of one
 * {@link #block} go to one call of {@link #join}, whose result depends only on them and not on their order. Names are not joined if the
 * evidence is unsure.
 *
 * <p>Blocking follows Newcombe et al., "Automatic Linkage of Vital Records" (Science 130, 1959): by a phonetic key of the surname.
 * Thread-safe.
 */
public final class SpeakerJoin implements Serializable {
    private static final long serialVersionUID = 1L;

    /** If at least this share of a name's mentions agree on whether it is a person's, the others count as errors. */
    private static final double KIND_SHARE = 0.8;

    private static final long KIND_STATEMENTS = 3;

    private final SpeakerAliases aliases;

    /**
     * @param aliases the user's decisions, which override all rules
     */
    public SpeakerJoin(SpeakerAliases aliases) {
        this.aliases = aliases;
    }

    /** The key of the names that are compared with this one. */
    public String block(SpeakerRecord sighting) {
        return NameKeys.block(read(sighting).name());
    }

    /**
     * Assigns each record to a speaker or target.
     *
     * @param sightings all records of one block
     * @return an assignment for each record
     */
    public List<Assignment> join(List<SpeakerRecord> sightings) {
        List<Observation> seen = withMendedKinds(
                sightings.stream().sorted(SpeakerRecord.ORDER).map(this::read).toList());
        List<NameCandidate> bearers = new ArrayList<>(new PersonJoin(aliases)
                .join(seen.stream().filter(one -> one.kind().isPerson()).toList()));
        bearers.addAll(
                others(seen.stream().filter(one -> !one.kind().isPerson()).toList()));
        return assignments(bearers);
    }

    private Observation read(SpeakerRecord sighting) {
        String spelling = sighting.spelling();
        Roles roles = Roles.of(sighting.role());
        String chosen = aliases.joined(spelling);
        if (chosen != null) {
            return new Observation(sighting, chosen, NameKeys.of(chosen), sighting.kind(), roles, MergeRule.ALIAS);
        }
        String listed = sighting.kind().isPerson() ? null : KnownOrganizations.name(spelling);
        if (listed != null && !aliases.areSeparate(spelling, listed)) {
            MergeRule rule = NameKeys.of(listed).equals(NameKeys.of(spelling)) ? MergeRule.NAME : MergeRule.LISTED;
            return new Observation(sighting, listed, NameKeys.of(listed), sighting.kind(), roles, rule);
        }
        // A spelling that the user separates from a speaker shares its key with no other spelling.
        String key = NameKeys.of(spelling) + (aliases.hasSeparated(spelling) ? "\n" + spelling : "");
        return new Observation(sighting, spelling, key, sighting.kind(), roles, MergeRule.NAME);
    }

    private static List<Observation> withMendedKinds(List<Observation> seen) {
        Map<String, Map<NameKind, Long>> kinds = new HashMap<>();
        Map<String, Map<NameKind, Long>> own = new HashMap<>();
        for (Observation one : seen) {
            if (one.kind() == NameKind.UNKNOWN) {
                continue;
            }
            count(kinds, one);
            if (one.rule() != MergeRule.ALIAS) {
                count(own, one);
            }
        }
        return seen.stream()
                .map(one -> {
                    // A spelling in the alias file takes its speaker's kind, whatever its own.
                    boolean chosen = one.rule() == MergeRule.ALIAS;
                    Map<NameKind, Long> ofKey = (chosen ? own : kinds).getOrDefault(one.key(), Map.of());
                    if (one.kind() == NameKind.UNKNOWN) {
                        boolean listed = KnownOrganizations.name(one.sighting().spelling()) != null;
                        NameKind usual = listed ? NameKind.ORGANIZATION : NameKind.PERSON;
                        return one.known(mostSeen(ofKey, usual));
                    }
                    NameKind kind = chosen ? mostSeen(ofKey, one.kind()) : ruling(ofKey, one.kind());
                    return kind == one.kind() ? one : one.as(kind);
                })
                .toList();
    }

    private static void count(Map<String, Map<NameKind, Long>> kinds, Observation one) {
        kinds.computeIfAbsent(one.key(), key -> new EnumMap<>(NameKind.class))
                .merge(one.kind(), one.statements(), Long::sum);
    }

    private static NameKind mostSeen(Map<NameKind, Long> kinds, NameKind otherwise) {
        return kinds.entrySet().stream()
                .max(Map.Entry.<NameKind, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    /** The most frequent kind, if nearly all mentions disagree with {@code otherwise} on whether it is a person; else {@code otherwise}. */
    private static NameKind ruling(Map<NameKind, Long> kinds, NameKind otherwise) {
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        long persons = kinds.getOrDefault(NameKind.PERSON, 0L);
        long most = otherwise.isPerson() ? all - persons : persons;
        return most >= KIND_STATEMENTS && most >= KIND_SHARE * all ? mostSeen(kinds, otherwise) : otherwise;
    }

    /**
     * Speakers and targets that are not persons: one candidate for each name. Articles disagree on what a body is (an outlet that speaks is
     * an organization as a target; a country speaks as its government and is a place as a target), but they hardly ever give two bodies the
     * same name.
     */
    private static List<NameCandidate> others(List<Observation> seen) {
        Map<String, NameRecord> nodes = new TreeMap<>();
        for (Observation one : seen) {
            nodes.computeIfAbsent(one.key(), ignored -> new NameRecord(one.name(), null))
                    .add(one);
        }
        return nodes.values().stream()
                .map(node -> {
                    NameCandidate bearer = new NameCandidate(false);
                    bearer.add(new JoinedName(node, node.seen(), MergeRule.NAME, "", MergeRule.NAME.confidence()));
                    return bearer;
                })
                .toList();
    }

    private static List<Assignment> assignments(List<NameCandidate> bearers) {
        List<Assignment> assignments = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<NameCandidate> inOrder = bearers.stream()
                .sorted(Comparator.comparing((NameCandidate bearer) -> -bearer.statements())
                        .thenComparing(NameCandidate::bestName)
                        .thenComparing(NameCandidate::kind))
                .toList();
        for (NameCandidate bearer : inOrder) {
            String name = bearer.bestName();
            String id = freeId(name, bearer, taken);
            for (JoinedName joined : shownFirst(bearer.names(), name)) {
                joined.seen().forEach(one -> assignments.add(assignment(id, name, bearer, joined, one)));
            }
        }
        return assignments;
    }

    /** The names with evidence relative to the shown name: if it joined the first name, the two swap their evidence. */
    private static List<JoinedName> shownFirst(List<JoinedName> names, String shown) {
        JoinedName first = names.get(0);
        JoinedName best = names.stream()
                .filter(joined ->
                        joined.seen().stream().anyMatch(one -> one.name().equals(shown)))
                .findFirst()
                .orElse(first);
        return names.stream()
                .map(joined -> joined == best
                        ? new JoinedName(best.node(), best.seen(), first.rule(), first.evidence(), first.confidence())
                        : joined == first
                                ? new JoinedName(
                                        first.node(), first.seen(), best.rule(), best.evidence(), best.confidence())
                                : joined)
                .toList();
    }

    private static Assignment assignment(
            String id, String name, NameCandidate bearer, JoinedName joined, Observation one) {
        NameKind kind = bearer.kind();
        boolean ofItself = one.rule() != MergeRule.NAME;
        MergeRule rule = ofItself && joined.rule() == MergeRule.NAME || one.rule() == MergeRule.ALIAS
                ? one.rule()
                : joined.rule();
        String evidence = rule == joined.rule() && !joined.evidence().isEmpty()
                ? joined.evidence()
                : MergeEvidence.of(rule, one.sighting().spelling(), one.name(), name, kind);
        double confidence = rule == joined.rule() ? joined.confidence() : rule.confidence();
        return new Assignment(one.sighting(), id, name, kind, bearer.targetKind(), rule, evidence, confidence);
    }

    /** The name in ASCII. If a speaker with more statements has it already, a word is added. */
    private static String freeId(String name, NameCandidate bearer, Set<String> taken) {
        String ascii = SpeakerId.of(name);
        String base = ascii == null ? name.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-") : ascii;
        String id = base;
        if (taken.contains(id)) {
            id = base + "-" + bearer.mark();
        }
        for (int number = 2; !taken.add(id); number++) {
            id = base + "-" + bearer.mark() + "-" + number;
        }
        return id;
    }
}
