package org.pullquote.join;

import java.util.List;

/**
 * Observations of one name that were assigned to a speaker.
 *
 * @param node the name
 * @param seen those of its observations that are this speaker's
 * @param rule why they are this speaker's
 * @param evidence the reason as a sentence for readers
 * @param confidence how sure the assignment is, in [0, 1]
 */
record JoinedName(NameRecord node, List<Observation> seen, MergeRule rule, String evidence, double confidence) {
    JoinedName {
        seen = List.copyOf(seen);
    }
}
