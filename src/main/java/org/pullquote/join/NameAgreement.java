package org.pullquote.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.GivenNames;
import org.pullquote.names.NameParts;
import org.pullquote.names.PersonName;
import org.pullquote.names.Romanization;

/**
 * The evidence that two full names are one person's.
 *
 * @param rule the weakest of the rules that apply
 * @param evidence what agrees, as a sentence for readers
 */
record NameAgreement(MergeRule rule, String evidence) {
    /** Letters of a surname that may be spelled freely: shorter ones have too many other surnames within {@link #MAX_EDITS} edits. */
    private static final int MIN_FREE_LETTERS = 5;

    private static final int MAX_EDITS = 2;

    /** The agreement, or null if the names conflict or the evidence is too weak. */
    static @Nullable NameAgreement of(NameRecord one, NameRecord other) {
        PersonName a = one.person().name();
        PersonName b = other.person().name();
        if (!CaseFolding.of(a.suffix()).equals(CaseFolding.of(b.suffix()))
                || !one.person().gender().agrees(other.person().gender())
                || one.roles().isOtherWalkThan(other.roles())
                || !middlesAgree(middles(a), middles(b))) {
            return null;
        }
        Set<String> shared = new TreeSet<>(one.roles().nouns());
        shared.retainAll(other.roles().nouns());
        String first = given(a, b);
        MergeRule surname = surname(one.person(), other.person(), !shared.isEmpty());
        if (first == null || surname == null) {
            return null;
        }
        MergeRule rule = weakest(first, surname, middles(a), middles(b));
        boolean sameMiddles = !middles(a).isEmpty() && !middles(b).isEmpty();
        boolean common = Surnames.isCommon(one.person().surname()) && !sameMiddles;
        if (common && rule != MergeRule.NAME && shared.isEmpty()) {
            return null;
        }
        return new NameAgreement(rule, sentence(a, b, rule, shared));
    }

    private static MergeRule weakest(String first, MergeRule surname, List<String> one, List<String> other) {
        if (surname == MergeRule.SURNAME) {
            return surname;
        }
        if (first.equals("short")) {
            return MergeRule.SHORT_FORM;
        }
        if (first.equals("romanized") || surname == MergeRule.ROMANIZED) {
            return MergeRule.ROMANIZED;
        }
        return one.equals(other) ? MergeRule.NAME : MergeRule.MIDDLE_NAME;
    }

    private static String sentence(PersonName a, PersonName b, MergeRule rule, Set<String> shared) {
        String both = "\"" + a.text() + "\" and \"" + b.text() + "\": ";
        String why =
                switch (rule) {
                    case SHORT_FORM ->
                        "the first names " + a.first() + " and " + b.first() + " are forms of one, the surname agrees";
                    case ROMANIZED -> "one name in two romanizations";
                    case SURNAME -> "the first names agree and the surnames nearly do";
                    case MIDDLE_NAME -> "first name and surname agree, a middle name is left out or cut to its initial";
                    default -> "the same name but for marks";
                };
        return both + why + (shared.isEmpty() ? "" : ", both are called " + String.join(", ", shared));
    }

    private static @Nullable String given(PersonName a, PersonName b) {
        String one = a.folded().get(0).replace(".", "");
        String other = b.folded().get(0).replace(".", "");
        if (one.equals(other)) {
            return "same";
        }
        if (GivenNames.areForms(one, other)) {
            return "short";
        }
        return Romanization.same(one, other) || isFreeSpelling(one, other) ? "romanized" : null;
    }

    private static @Nullable MergeRule surname(SpelledPerson a, SpelledPerson b, boolean sameRole) {
        if (a.surname().equals(b.surname())) {
            return MergeRule.NAME;
        }
        if (Romanization.same(a.surname(), b.surname())) {
            return MergeRule.ROMANIZED;
        }
        boolean near = sameRole && isFreeSpelling(a.surname(), b.surname());
        return near ? MergeRule.SURNAME : null;
    }

    private static boolean isFreeSpelling(String one, String other) {
        String a = Romanization.key(one);
        String b = Romanization.key(other);
        return Math.min(a.length(), b.length()) >= MIN_FREE_LETTERS
                && Romanization.skeleton(one).equals(Romanization.skeleton(other))
                && LevenshteinDistance.getDefaultInstance().apply(a, b) <= MAX_EDITS;
    }

    /** The names between first name and surname, without particles. */
    private static List<String> middles(PersonName name) {
        List<String> middles = new ArrayList<>();
        for (int i = 1; i < name.words().size() - 1; i++) {
            String word = CaseFolding.of(name.words().get(i)).replace(".", "");
            if (!NameParts.isParticle(word)) {
                middles.add(word);
            }
        }
        return middles;
    }

    /**
     * Whether the middle names agree: in order, one begins with the other. Lists of different lengths need only share their first letter,
     * and an empty list agrees with any.
     */
    private static boolean middlesAgree(List<String> one, List<String> other) {
        if (!one.isEmpty() && !other.isEmpty() && one.size() != other.size()) {
            return one.get(0).charAt(0) == other.get(0).charAt(0);
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).startsWith(other.get(i)) && !other.get(i).startsWith(one.get(i))) {
                return false;
            }
        }
        return true;
    }
}
