package org.pullquote.join;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The speaker to whom a surname-only mention is assigned.
 *
 * @param bearer the speaker
 * @param rule why this speaker
 * @param evidence the reason as a sentence for readers
 * @param confidence how sure, in [0, 1]
 */
record SurnameOnlyMention(NameCandidate bearer, MergeRule rule, String evidence, double confidence) {
    /** The least share of the mentions of all candidates that one must have to be chosen. */
    private static final double DOMINANT = 0.9;

    private static final double DOMINANT_OF_ALL = 0.5;
    /** The fewest statements of a speaker who is not just mentioned in passing. */
    static final long MIN_STATEMENTS = 5;

    /** The same for surnames that are common or also first names. */
    static final long MIN_STATEMENTS_OF_COMMON_SURNAME = 20;

    /** The candidate who has nine in ten of the mentions that give a candidate this role; else null. */
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
     * The candidate who has nine in ten of the mentions of full names with the surname; else null.
     *
     * @param least the fewest mentions that the candidate must have
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

    /** The only person in the collection with this surname. */
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

    /** Whether a speaker who dominates for some months also has at least half of all the candidates' statements. */
    static boolean isShareOfAll(NameCandidate bearer, List<NameCandidate> candidates) {
        long all = candidates.stream().mapToLong(NameCandidate::statements).sum();
        return bearer.statements() >= DOMINANT_OF_ALL * all;
    }
}
