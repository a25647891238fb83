package org.pullquote.join;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.PersonName;
import org.pullquote.names.Romanized;

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

    private static final int MIN_LONG_LETTERS = 6;

    /** Suffixes, folded, of a father and his son. */
    private static final Set<String> GENERATIONS = Set.of("jr", "jr.", "sr", "sr.");

    /** The agreement, or null if the names conflict or the evidence is too weak. */
    static @Nullable NameAgreement of(NameRecord one, NameRecord other) {
        ComparedName a = one.compared();
        ComparedName b = other.compared();
        Roles roles = one.roles();
        Roles others = other.roles();
        Set<String> shared = new TreeSet<>(roles.nouns());
        shared.retainAll(others.nouns());
        String first = given(a, b, !shared.isEmpty());
        if (first == null || !a.gender().agrees(b.gender()) || !middlesAgree(a.middles(), b.middles())) {
            return null;
        }
        boolean sameSuffix = a.suffix().equals(b.suffix());
        if (!sameSuffix && !isLeftOut(one, other, shared)) {
            return null;
        }
        MergeRule surname = surname(a.surname(), b.surname(), !shared.isEmpty());
        boolean spelledAlike = surname == MergeRule.NAME && !first.equals("romanized");
        boolean distinctive = spelledAlike && !Surnames.isCommon(one.person().surname());
        if (surname == null || !distinctive && roles.isOtherWalkThan(others)) {
            return null;
        }
        MergeRule rule = weakest(first, surname, sameSuffix && a.middles().equals(b.middles()));
        boolean sameMiddles = !a.middles().isEmpty() && !b.middles().isEmpty();
        boolean common = Surnames.isCommon(one.person().surname()) && !sameMiddles;
        if (common && rule != MergeRule.NAME && shared.isEmpty()) {
            return null;
        }
        return new NameAgreement(
                rule, sentence(one.person().name(), other.person().name(), rule, shared));
    }

    /**
     * Whether only one of the suffixes is given: "Ada Lund III" and "Ada Lund", who also share an office, are one. A father and his son are in
     * the news at once, and what is said of the father's office may be taken for the son's: it must be the title of the son's name.
     */
    private static boolean isLeftOut(NameRecord one, NameRecord other, Set<String> offices) {
        String suffix = one.compared().suffix();
        if (suffix.isEmpty() == other.compared().suffix().isEmpty()) {
            return false;
        }
        NameRecord suffixed = suffix.isEmpty() ? other : one;
        return GENERATIONS.contains(suffixed.compared().suffix())
                ? suffixed.roles().titles().stream().anyMatch(offices::contains)
                : !offices.isEmpty();
    }

    private static MergeRule weakest(String first, MergeRule surname, boolean sameBeside) {
        if (surname == MergeRule.SURNAME) {
            return surname;
        }
        if (first.equals("short")) {
            return MergeRule.SHORT_FORM;
        }
        if (first.equals("romanized") || surname == MergeRule.ROMANIZED) {
            return MergeRule.ROMANIZED;
        }
        return sameBeside ? MergeRule.NAME : MergeRule.MIDDLE_NAME;
    }

    private static String sentence(PersonName a, PersonName b, MergeRule rule, Set<String> shared) {
        String both = "\"" + a.text() + "\" and \"" + b.text() + "\": ";
        String why =
                switch (rule) {
                    case SHORT_FORM ->
                        "the first names " + a.first() + " and " + b.first() + " are forms of one, the surname agrees";
                    case ROMANIZED -> "one name in two romanizations";
                    case SURNAME -> "the first names agree and the surnames nearly do";
                    case MIDDLE_NAME ->
                        "first name and surname agree, a middle name or a suffix is left out, or cut to an initial";
                    default -> "the same name but for marks";
                };
        return both + why + (shared.isEmpty() ? "" : ", both are called " + String.join(", ", shared));
    }

    /** How the first names agree: "same", "short" or "romanized"; null where they don't. */
    private static @Nullable String given(ComparedName a, ComparedName b, boolean sameRole) {
        if (a.first().folded().equals(b.first().folded())) {
            return "same";
        }
        if (a.firstForms().contains(b.first().folded())) {
            return "short";
        }
        // Without an office in common, Julia and Julie, Kevin and Gavin are two, however alike their spelling.
        return a.first().isSame(b.first()) || sameRole && isFreeSpelling(a.first(), b.first()) ? "romanized" : null;
    }

    private static @Nullable MergeRule surname(Romanized a, Romanized b, boolean sameRole) {
        if (a.folded().equals(b.folded())) {
            return MergeRule.NAME;
        }
        if (a.isSame(b) && (sameRole || isLong(a, b) || single(a).equals(single(b)))) {
            return MergeRule.ROMANIZED;
        }
        return sameRole && isFreeSpelling(a, b) ? MergeRule.SURNAME : null;
    }

    /** Whether the surnames are too long to be alike by chance, as Baer and Barr, Klein and Klain are. */
    private static boolean isLong(Romanized a, Romanized b) {
        return Math.min(a.folded().length(), b.folded().length()) >= MIN_LONG_LETTERS;
    }

    /** The word with no letter twice in a row. */
    private static String single(Romanized word) {
        return word.folded().replaceAll("(.)\\1+", "$1");
    }

    private static boolean isFreeSpelling(Romanized a, Romanized b) {
        return a.skeleton().equals(b.skeleton())
                && Math.min(a.key().length(), b.key().length()) >= MIN_FREE_LETTERS
                && LevenshteinDistance.getDefaultInstance().apply(a.key(), b.key()) <= MAX_EDITS;
    }

    /**
     * Whether the middle names agree: in order, one begins with the other. Lists of different lengths need only share their first letter,
     * and an empty list agrees with any.
     */
    static boolean middlesAgree(List<String> one, List<String> other) {
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
