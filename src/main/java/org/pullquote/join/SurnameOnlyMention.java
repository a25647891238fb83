package org.pullquote.join;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides which speaker a surname-only mention is.
 *
 * @param bearer who
 * @param rule why
 * @param evidence why, for a reader
 * @param confidence how sure, in [0, 1]
 */
record SurnameOnlyMention(NameCandidate bearer, MergeRule rule, String evidence, double confidence) {
    /** The share of all mentions of full names with this surname. */
    private static final double DOMINANT = 0.9;

    private static final double DOMINANT_OF_ALL = 0.5;
    /** The fewest statements of a speaker who is more than mentioned in passing. */
    static final long MIN_STATEMENTS = 5;

    /** The same for common surnames, and those that are first names too. */
    static final long MIN_STATEMENTS_OF_COMMON_SURNAME = 20;

    /** The one to whom the role is given, by nine in ten of those who give it to a bearer of the surname. */
    static @Nullable SurnameOnlyMention byRole(String surname, Roles roles, List<NameCandidate> candidates) {
        for (String noun : roles.nouns().stream().sorted().toList()) {
            long all = candidates.stream()
                    .mapToLong(bearer -> bearer.statements(noun))
                    .sum();
            for (NameCandidate bearer : candidates) {
                long its = bearer.statements(noun);
                if (its > 0 && its >= DOMINANT * all) {
                    return new SurnameOnlyMention(
                            bearer,
                            MergeRule.SURNAME_ROLE,
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\" is called %s, as is %s in %,d of %,d mentions of bearers of the surname who are",
                                    surname,
                                    noun,
                                    bearer.bestName(),
                                    its,
                                    all),
                            MergeRule.SURNAME_ROLE.confidence());
                }
            }
        }
        return null;
    }

    /**
     * The one who has nine in ten of the mentions that full names of the surname have.
     *
     * @param least how many these must be
     */
    static @Nullable SurnameOnlyMention byShare(
            String surname,
            List<NameCandidate> candidates,
            ToLongFunction<NameCandidate> statements,
            long least,
            String where) {
        long all = candidates.stream().mapToLong(statements).sum();
        for (NameCandidate bearer : candidates) {
            long its = statements.applyAsLong(bearer);
            if (its >= least && its >= DOMINANT * all) {
                return new SurnameOnlyMention(
                        bearer,
                        MergeRule.SURNAME_DOMINANT,
                        String.format(
                                Locale.ROOT,
                                "bare surname \"%s\": %,d of %,d mentions of full names with this surname %s are %s's",
                                surname,
                                its,
                                all,
                                where,
                                bearer.bestName()),
                        Math.round(100 * MergeRule.SURNAME_DOMINANT.confidence() * its / all) / 100.0);
            }
        }
        return null;
    }

    /** The only one in the collection. */
    static SurnameOnlyMention only(String surname, NameCandidate bearer) {
        return new SurnameOnlyMention(
                bearer,
                MergeRule.SURNAME_ONLY,
                "bare surname \"" + surname + "\": " + bearer.bestName() + " alone bears it in the collection",
                MergeRule.SURNAME_ONLY.confidence());
    }

    /** Whether a speaker has enough statements to be more than a passing mention. */
    static boolean isHeardOf(NameCandidate bearer) {
        return bearer.statements() >= MIN_STATEMENTS;
    }

    /** Whether a speaker who dominates for a while also occurs in the rest of the collection. */
    static boolean isShareOfAll(NameCandidate bearer, List<NameCandidate> candidates) {
        long all = candidates.stream().mapToLong(NameCandidate::statements).sum();
        return bearer.statements() >= DOMINANT_OF_ALL * all;
    }
}
