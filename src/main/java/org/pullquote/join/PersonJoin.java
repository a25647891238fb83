package org.pullquote.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.GivenNames;
import org.pullquote.names.Romanization;

/**
 * Persons of one block: first the full names among themselves, those with a middle name before those without, then names
 * with an initial, then bare surnames.
 */
final class PersonJoin {
    /** How many times as much as all others together somebody must be heard of for an undecided name to be theirs. */
    private static final long FAR_MORE = 9;

    private static final int MONTHS_NEAR = 3;

    /** How many times as much must be known of somebody who is not heard of at the time. */
    private static final long MUCH = 10;

    private final SpeakerAliases aliases;
    private final List<Bearer> bearers = new ArrayList<>();

    /** Bearers by what their first names begin with: only those are compared. */
    private final Map<String, List<Bearer>> byFirstLetter = new HashMap<>();

    private final Map<String, List<Bearer>> bySurname = new HashMap<>();

    PersonJoin(SpeakerAliases aliases) {
        this.aliases = aliases;
    }

    /**
     * @param seen the persons of a block, in {@link Sighting#ORDER}
     */
    List<Bearer> join(List<Seen> seen) {
        List<NameNode> nodes = nodes(seen);
        nodes.sort(Comparator.comparing(
                        (NameNode node) -> node.person().name().words().size() > 2 ? 0 : 1)
                .thenComparing(Comparator.comparing(NameNode::statements).reversed())
                .thenComparing(NameNode::name));
        nodes.stream().filter(node -> node.person().isFull()).forEach(this::joinFull);
        nodes.stream().filter(node -> node.person().hasInitialOnly()).forEach(this::joinInitial);
        List<NameNode> bare =
                nodes.stream().filter(node -> !node.person().hasFirstName()).toList();
        // Decided by what full names say alone, so that bare ones bear no witness for each other.
        List<Runnable> decided = bare.stream().map(this::decideBare).toList();
        decided.forEach(Runnable::run);
        return bearers;
    }

    private static List<NameNode> nodes(List<Seen> seen) {
        Map<String, List<Seen>> byName = new TreeMap<>();
        Map<String, SpelledPerson> persons = new HashMap<>();
        for (Seen one : seen) {
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
        List<NameNode> nodes = new ArrayList<>();
        byName.forEach((key, its) -> {
            SpelledPerson person = persons.get(key);
            if (person != null) {
                nodes.addAll(Namesakes.of(person, its));
            }
        });
        return nodes;
    }

    private void joinFull(NameNode node) {
        List<Bearer> agreeing = new ArrayList<>();
        Map<Bearer, NameAgreement> why = new HashMap<>();
        Set<Bearer> compared = new HashSet<>();
        for (String letter : firstLetters(node)) {
            for (Bearer bearer : byFirstLetter.getOrDefault(letter, List.of())) {
                if (compared.add(bearer) && !aliases.keepsApart(node, bearer)) {
                    NameAgreement agreement = agreement(node, bearer);
                    if (agreement != null) {
                        agreeing.add(bearer);
                        why.put(bearer, agreement);
                    }
                }
            }
        }
        Bearer best = farMore(agreeing);
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

    /** The agreement with the name most like it, if there is one with all. */
    private static @Nullable NameAgreement agreement(NameNode node, Bearer bearer) {
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

    /** The one candidate, or the one who is heard of far more than all the others together. */
    private static @Nullable Bearer farMore(List<Bearer> candidates) {
        long all = candidates.stream().mapToLong(Bearer::statements).sum();
        return candidates.stream()
                .filter(bearer -> bearer.statements() >= FAR_MORE * (all - bearer.statements()))
                .findFirst()
                .orElse(null);
    }

    private void joinInitial(NameNode node) {
        String initial = node.person().name().folded().get(0).substring(0, 1);
        boolean common = Surnames.isCommon(node.person().surname());
        List<Bearer> fitting = bearersOf(node).stream()
                .filter(bearer -> bearer.names().stream()
                        .anyMatch(joined -> joined.node().person().isFull()
                                && joined.node().person().name().folded().get(0).startsWith(initial)))
                .filter(bearer -> sameSuffix(node, bearer) && !aliases.keepsApart(node, bearer))
                .filter(bearer -> !common || sharedNoun(node.roles(), bearer) != null)
                .toList();
        if (fitting.size() == 1) {
            Bearer bearer = fitting.get(0);
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

    /** Whose the bare surname is, to be carried out when all are decided. */
    private Runnable decideBare(NameNode node) {
        List<Bearer> candidates = bearersOf(node).stream()
                .filter(bearer -> bearer.gender().agrees(node.person().gender()))
                .filter(bearer -> sameSuffix(node, bearer) && !aliases.keepsApart(node, bearer))
                .filter(bearer -> bearer.names().stream()
                        .anyMatch(joined -> joined.node().person().hasFirstName()
                                && joined.node()
                                        .person()
                                        .surname()
                                        .equals(node.person().surname())))
                .toList();
        Map<Bearer, Map<BareSurname, List<Seen>>> given = new LinkedHashMap<>();
        List<Seen> left = new ArrayList<>();
        for (Seen one : node.seen()) {
            BareSurname decision = candidates.isEmpty() ? null : decide(node, one, candidates);
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
                Bearer own = new Bearer(SpeakerKind.PERSON);
                own.add(new JoinedName(node, left, MergeRule.NAME, "", MergeRule.NAME.confidence()));
                bearers.add(own);
            }
        };
    }

    private @Nullable BareSurname decide(NameNode node, Seen one, List<Bearer> candidates) {
        Roles roles = one.roles();
        List<Bearer> fitting = candidates.stream()
                .filter(bearer -> bearer.gender().agrees(roles.gender()))
                .toList();
        BareSurname byRole = BareSurname.byRole(node.name(), roles, fitting);
        if (byRole != null) {
            return byRole;
        }
        Integer month = one.sighting().month();
        boolean sayingLittle = Surnames.isCommon(node.person().surname())
                || GivenNames.isOne(node.person().name().last());
        long least = sayingLittle ? BareSurname.ENOUGH_OF_COMMON : BareSurname.ENOUGH;
        BareSurname dominant = dominant(node, fitting, month, least);
        if (dominant != null && roles.nouns().isEmpty() && BareSurname.isShareOfAll(dominant.bearer(), candidates)) {
            return dominant;
        }
        if (candidates.size() != 1
                || fitting.size() != 1
                || sayingLittle
                || !roles.nouns().isEmpty()) {
            return null;
        }
        Bearer only = fitting.get(0);
        boolean near = month == null
                ? BareSurname.isHeardOf(only)
                : only.statements(month - MONTHS_NEAR, month + MONTHS_NEAR) > 0;
        return near ? BareSurname.only(node.name(), only) : null;
    }

    /** Who is heard of most by far at the time; where nobody of the surname is, who is so in the whole collection. */
    private static @Nullable BareSurname dominant(
            NameNode node, List<Bearer> fitting, @Nullable Integer month, long least) {
        if (month == null) {
            return BareSurname.byShare(node.name(), fitting, Bearer::statements, least, "in the collection");
        }
        ToLongFunction<Bearer> near = bearer -> bearer.statements(month - MONTHS_NEAR, month + MONTHS_NEAR);
        return fitting.stream().mapToLong(near).sum() >= least
                ? BareSurname.byShare(node.name(), fitting, near, least, "within " + MONTHS_NEAR + " months")
                : BareSurname.byShare(node.name(), fitting, Bearer::statements, MUCH * least, "in the collection");
    }

    private List<Bearer> bearersOf(NameNode node) {
        return bySurname.getOrDefault(surnameKey(node), List.of());
    }

    private static boolean sameSuffix(NameNode node, Bearer bearer) {
        return bearer.names().stream().allMatch(joined -> joined.node()
                .person()
                .name()
                .suffix()
                .equalsIgnoreCase(node.person().name().suffix()));
    }

    private static @Nullable String sharedNoun(Roles roles, Bearer bearer) {
        return roles.nouns().stream()
                .filter(noun -> bearer.statements(noun) > 0)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private void found(NameNode node) {
        Bearer bearer = new Bearer(SpeakerKind.PERSON);
        bearers.add(bearer);
        give(node, bearer, MergeRule.NAME, "", MergeRule.NAME.confidence());
    }

    private void give(NameNode node, Bearer bearer, MergeRule rule, String evidence, double confidence) {
        bearer.add(new JoinedName(node, node.seen(), rule, evidence, confidence));
        for (String letter : firstLetters(node)) {
            addOnce(byFirstLetter, letter, bearer);
        }
        addOnce(bySurname, surnameKey(node), bearer);
    }

    private static void addOnce(Map<String, List<Bearer>> index, String key, Bearer bearer) {
        List<Bearer> bearers = index.computeIfAbsent(key, ignored -> new ArrayList<>());
        if (!bearers.contains(bearer)) {
            bearers.add(bearer);
        }
    }

    private static String surnameKey(NameNode node) {
        return Romanization.key(node.person().surname());
    }

    /** The skeleton's first letters of the first name and of its forms: "Bill" is found under "William" too. */
    private static Set<String> firstLetters(NameNode node) {
        Set<String> letters = new java.util.TreeSet<>();
        String first = node.person().name().folded().get(0).replace(".", "").toLowerCase(Locale.ROOT);
        letters.add(letter(first));
        GivenNames.forms(first).forEach(form -> letters.add(letter(form)));
        return letters;
    }

    private static String letter(String name) {
        String skeleton = Romanization.skeleton(name);
        return skeleton.substring(0, Math.min(1, skeleton.length()));
    }
}
