package org.pullquote.join;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whose a bare surname is.
 *
 * @param bearer who
 * @param rule why
 * @param evidence why, for a reader
 * @param confidence how sure, in [0, 1]
 */
record BareSurname(Bearer bearer, MergeRule rule, String evidence, double confidence) {
    /** Of all that the full names of this surname say. */
    private static final double DOMINANT = 0.9;

    private static final double DOMINANT_OF_ALL = 0.5;
    private static final long ENOUGH = 5;

    /** The one to whom the role is given, by nine in ten of those who give it to a bearer of the surname. */
    static @Nullable BareSurname byRole(String surname, Roles roles, List<Bearer> candidates) {
        for (String noun : roles.nouns().stream().sorted().toList()) {
            long all = candidates.stream()
                    .mapToLong(bearer -> bearer.statements(noun))
                    .sum();
            for (Bearer bearer : candidates) {
                long its = bearer.statements(noun);
                if (its > 0 && its >= DOMINANT * all) {
                    return new BareSurname(
                            bearer,
                            MergeRule.SURNAME_ROLE,
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\" is called %s, as is %s in %,d of %,d statements of bearers of the surname who are",
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

    /** The one who has nine in ten of the statements that full names of the surname have. */
    static @Nullable BareSurname byShare(
            String surname, List<Bearer> candidates, ToLongFunction<Bearer> statements, String where) {
        long all = candidates.stream().mapToLong(statements).sum();
        for (Bearer bearer : candidates) {
            long its = statements.applyAsLong(bearer);
            if (its >= ENOUGH && its >= DOMINANT * all) {
                return new BareSurname(
                        bearer,
                        MergeRule.SURNAME_DOMINANT,
                        String.format(
                                Locale.ROOT,
                                "bare surname \"%s\": %,d of %,d statements by full names of this surname %s are %s's",
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
    static BareSurname only(String surname, Bearer bearer) {
        return new BareSurname(
                bearer,
                MergeRule.SURNAME_ONLY,
                "bare surname \"" + surname + "\": " + bearer.bestName() + " alone bears it in the collection",
                MergeRule.SURNAME_ONLY.confidence());
    }

    /** Whether more than a passing mention is known of somebody. */
    static boolean isHeardOf(Bearer bearer) {
        return bearer.statements() >= ENOUGH;
    }

    /** Whether somebody who dominates for a while is not a stranger to the rest of the collection. */
    static boolean isShareOfAll(Bearer bearer, List<Bearer> candidates) {
        long all = candidates.stream().mapToLong(Bearer::statements).sum();
        return bearer.statements() >= DOMINANT_OF_ALL * all;
    }
}
