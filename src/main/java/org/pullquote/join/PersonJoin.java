package org.pullquote.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.GivenNames;
import org.pullquote.names.Romanization;

/**
 * Joins the persons of one block: full names first, those with a middle name before the others; then names with an initial; then
 * surname-only mentions.
 */
final class PersonJoin {
    /** An ambiguous name goes to a candidate who has at least this many times the statements of all others together. */
    private static final long FAR_MORE = 9;

    private static final int MONTHS_NEAR = 3;

    /** Factor on the required statements if there are too few at the time and the whole collection decides. */
    private static final long MUCH = 10;

    private final SpeakerAliases aliases;
    private final List<NameCandidate> bearers = new ArrayList<>();

    /** Candidates by the first letter of their first names; only those that share a letter are compared. */
    private final Map<String, List<NameCandidate>> byFirstLetter = new HashMap<>();

    private final Map<String, List<NameCandidate>> bySurname = new HashMap<>();

    PersonJoin(SpeakerAliases aliases) {
        this.aliases = aliases;
    }

    /**
     * @param seen the persons of a block, in {@link SpeakerRecord#ORDER}
     */
    List<NameCandidate> join(List<Observation> seen) {
        List<NameRecord> nodes = nodes(seen);
        nodes.sort(Comparator.comparing(
                        (NameRecord node) -> node.person().name().words().size() > 2 ? 0 : 1)
                .thenComparing(Comparator.comparing(NameRecord::statements).reversed())
                .thenComparing(NameRecord::name));
        nodes.stream().filter(node -> node.person().isFull()).forEach(this::joinFull);
        nodes.stream().filter(node -> node.person().hasInitialOnly()).forEach(this::joinInitial);
        List<NameRecord> bare =
                nodes.stream().filter(node -> !node.person().hasFirstName()).toList();
        // Decide all before assigning any, so that surname-only mentions are not evidence for each other.
        List<Runnable> decided = bare.stream().map(this::decideBare).toList();
        decided.forEach(Runnable::run);
        return bearers;
    }

    private static List<NameRecord> nodes(List<Observation> seen) {
        Map<String, List<Observation>> byName = new TreeMap<>();
        Map<String, SpelledPerson> persons = new HashMap<>();
        for (Observation one : seen) {
            SpelledPerson person = SpelledPerson.of(one.name());
            int mark = one.key().indexOf('\n');
            String key = (person == null
                            ? one.key()
                            : NameKeys.of(person.name().text())
                                    + person.titles().gender().name())
                    + (mark < 0 ? "" : one.key().substring(mark));
            byName.computeIfAbsent(key, ignored -> new ArrayList<>())
                    .add(person == null ? one : one.with(person.titles()));
            persons.putIfAbsent(key, person == null ? SpelledPerson.named(one.name()) : person.untitled());
        }
        List<NameRecord> nodes = new ArrayList<>();
        byName.forEach((key, its) -> {
            SpelledPerson person = persons.get(key);
            if (person != null) {
                nodes.addAll(Homonyms.of(person, its));
            }
        });
        return nodes;
    }

    private void joinFull(NameRecord node) {
        List<NameCandidate> agreeing = new ArrayList<>();
        Map<NameCandidate, NameAgreement> why = new HashMap<>();
        Set<NameCandidate> compared = new HashSet<>();
        for (String letter : firstLetters(node)) {
            for (NameCandidate bearer : byFirstLetter.getOrDefault(letter, List.of())) {
                if (compared.add(bearer) && !aliases.keepsApart(node, bearer)) {
                    NameAgreement agreement = agreement(node, bearer);
                    if (agreement != null) {
                        agreeing.add(bearer);
                        why.put(bearer, agreement);
                    }
                }
            }
        }
        NameCandidate best = farMore(agreeing);
        NameAgreement agreement = best == null ? null : why.get(best);
        if (best == null || agreement == null) {
            found(node);
        } else {
            give(
                    node,
                    best,
                    agreement.rule(),
                    agreement.evidence(),
                    agreement.rule().confidence());
        }
    }

    /** The strongest agreement with a name of the candidate, or null unless all its names agree. */
    private static @Nullable NameAgreement agreement(NameRecord node, NameCandidate bearer) {
        NameAgreement closest = null;
        for (JoinedName joined : bearer.names()) {
            NameAgreement agreement = NameAgreement.of(node, joined.node());
            if (agreement == null) {
                return null;
            }
            closest = closest == null
                            || agreement.rule().confidence() > closest.rule().confidence()
                    ? agreement
                    : closest;
        }
        return closest;
    }

    /** The only candidate, or the one with far more statements than all others together. */
    private static @Nullable NameCandidate farMore(List<NameCandidate> candidates) {
        long all = candidates.stream().mapToLong(NameCandidate::statements).sum();
        return candidates.stream()
                .filter(bearer -> bearer.statements() >= FAR_MORE * (all - bearer.statements()))
                .findFirst()
                .orElse(null);
    }

    private void joinInitial(NameRecord node) {
        String initial = node.person().name().folded().get(0).substring(0, 1);
        boolean common = Surnames.isCommon(node.person().surname());
        List<NameCandidate> fitting = bearersOf(node).stream()
                .filter(bearer -> bearer.names().stream()
                        .anyMatch(joined -> joined.node().person().isFull()
                                && joined.node().person().name().folded().get(0).startsWith(initial)))
                .filter(bearer -> sameSuffix(node, bearer) && !aliases.keepsApart(node, bearer))
                .filter(bearer -> bearer.gender().agrees(node.person().gender()))
                .filter(bearer -> bearer.names().stream().noneMatch(joined -> conflicts(node, joined.node())))
                .filter(bearer -> !common || sharedNoun(node.roles(), bearer) != null)
                .toList();
        if (fitting.size() == 1) {
            NameCandidate bearer = fitting.get(0);
            give(
                    node,
                    bearer,
                    MergeRule.INITIAL,
                    "\"" + node.name() + "\": " + bearer.bestName() + " alone has this initial and surname here",
                    MergeRule.INITIAL.confidence());
        } else {
            found(node);
        }
    }

    /** Whether middle names or fields of work tell that two names are not one person's. */
    private static boolean conflicts(NameRecord one, NameRecord other) {
        return !NameAgreement.middlesAgree(
                        one.compared().middles(), other.compared().middles())
                || one.roles().isOtherWalkThan(other.roles());
    }

    /** Decides a surname-only mention. Run the result, which assigns it, when all are decided. */
    private Runnable decideBare(NameRecord node) {
        List<NameCandidate> candidates = bearersOf(node).stream()
                .filter(bearer -> bearer.gender().agrees(node.person().gender()))
                .filter(bearer -> sameSuffix(node, bearer) && !aliases.keepsApart(node, bearer))
                .filter(bearer -> bearer.names().stream()
                        .anyMatch(joined -> joined.node().person().hasFirstName()
                                && joined.node()
                                        .person()
                                        .surname()
                                        .equals(node.person().surname())))
                .toList();
        Map<NameCandidate, Map<SurnameOnlyMention, List<Observation>>> given = new LinkedHashMap<>();
        List<Observation> left = new ArrayList<>();
        for (Observation one : node.seen()) {
            SurnameOnlyMention decision = candidates.isEmpty() ? null : decide(node, one, candidates);
            if (decision == null) {
                left.add(one);
            } else {
                given.computeIfAbsent(decision.bearer(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(decision, key -> new ArrayList<>())
                        .add(one);
            }
        }
        return () -> {
            given.forEach((bearer, decisions) -> decisions.forEach((decision, seen) -> bearer.add(
                    new JoinedName(node, seen, decision.rule(), decision.evidence(), decision.confidence()))));
            if (!left.isEmpty()) {
                NameCandidate own = new NameCandidate(true);
                own.add(new JoinedName(node, left, MergeRule.NAME, "", MergeRule.NAME.confidence()));
                bearers.add(own);
            }
        };
    }

    private @Nullable SurnameOnlyMention decide(NameRecord node, Observation one, List<NameCandidate> candidates) {
        Roles roles = one.roles();
        List<NameCandidate> fitting = candidates.stream()
                .filter(bearer -> bearer.gender().agrees(roles.gender()))
                .toList();
        SurnameOnlyMention byRole = SurnameOnlyMention.byRole(node.name(), roles, fitting);
        if (byRole != null) {
            return byRole;
        }
        Integer month = one.sighting().month();
        boolean sayingLittle = Surnames.isCommon(node.person().surname())
                || GivenNames.isOne(node.person().name().last());
        long least =
                sayingLittle ? SurnameOnlyMention.MIN_STATEMENTS_OF_COMMON_SURNAME : SurnameOnlyMention.MIN_STATEMENTS;
        SurnameOnlyMention dominant = dominant(node, fitting, month, least);
        if (dominant != null
                && roles.nouns().isEmpty()
                && SurnameOnlyMention.isShareOfAll(dominant.bearer(), candidates)) {
            return dominant;
        }
        if (candidates.size() != 1
                || fitting.size() != 1
                || sayingLittle
                || !roles.nouns().isEmpty()) {
            return null;
        }
        NameCandidate only = fitting.get(0);
        boolean near = month == null
                ? SurnameOnlyMention.isHeardOf(only)
                : only.statements(month - MONTHS_NEAR, month + MONTHS_NEAR) > 0;
        return near ? SurnameOnlyMention.only(node.name(), only) : null;
    }

    /** The candidate with by far the most statements at the time, or in the whole collection if there are too few at the time. */
    private static @Nullable SurnameOnlyMention dominant(
            NameRecord node, List<NameCandidate> fitting, @Nullable Integer month, long least) {
        if (month == null) {
            return SurnameOnlyMention.byShare(
                    node.name(), fitting, NameCandidate::statements, least, "in the collection");
        }
        ToLongFunction<NameCandidate> near = bearer -> bearer.statements(month - MONTHS_NEAR, month + MONTHS_NEAR);
        return fitting.stream().mapToLong(near).sum() >= least
                ? SurnameOnlyMention.byShare(node.name(), fitting, near, least, "within " + MONTHS_NEAR + " months")
                : SurnameOnlyMention.byShare(
                        node.name(), fitting, NameCandidate::statements, MUCH * least, "in the collection");
    }

    private List<NameCandidate> bearersOf(NameRecord node) {
        return bySurname.getOrDefault(surnameKey(node), List.of());
    }

    private static boolean sameSuffix(NameRecord node, NameCandidate bearer) {
        return bearer.names().stream().allMatch(joined -> joined.node()
                .person()
                .name()
                .suffix()
                .equalsIgnoreCase(node.person().name().suffix()));
    }

    private static @Nullable String sharedNoun(Roles roles, NameCandidate bearer) {
        return roles.nouns().stream()
                .filter(noun -> bearer.statements(noun) > 0)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private void found(NameRecord node) {
        NameCandidate bearer = new NameCandidate(true);
        bearers.add(bearer);
        give(node, bearer, MergeRule.NAME, "", MergeRule.NAME.confidence());
    }

    private void give(NameRecord node, NameCandidate bearer, MergeRule rule, String evidence, double confidence) {
        bearer.add(new JoinedName(node, node.seen(), rule, evidence, confidence));
        for (String letter : firstLetters(node)) {
            addOnce(byFirstLetter, letter, bearer);
        }
        addOnce(bySurname, surnameKey(node), bearer);
    }

    private static void addOnce(Map<String, List<NameCandidate>> index, String key, NameCandidate bearer) {
        List<NameCandidate> bearers = index.computeIfAbsent(key, ignored -> new ArrayList<>());
        if (!bearers.contains(bearer)) {
            bearers.add(bearer);
        }
    }

    private static String surnameKey(NameRecord node) {
        return node.compared().surname().key();
    }

    /** The first skeleton letters of the first name and its forms, so that "Bill" is also found under "William". */
    private static Set<String> firstLetters(NameRecord node) {
        ComparedName name = node.compared();
        Set<String> letters = new TreeSet<>();
        letters.add(letter(name.first().skeleton()));
        name.firstForms().forEach(form -> letters.add(letter(Romanization.skeleton(form))));
        return letters;
    }

    private static String letter(String skeleton) {
        return skeleton.substring(0, Math.min(1, skeleton.length()));
    }
}
