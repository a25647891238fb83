package org.pullquote.join;

import java.util.List;

/**
 * Observations of one name that were assigned to a speaker.
 *
 * @param node the name
 * @param seen those of its sightings that are this speaker's
 * @param rule why they are
 * @param evidence a sentence that says so to a reader
 * @param confidence how sure it is, in [0, 1]
 */
record JoinedName(NameRecord node, List<Observation> seen, MergeRule rule, String evidence, double confidence) {
    JoinedName {
        seen = List.copyOf(seen);
    }
}
