package org.pullquote.join;

/**
 * An observation of a name, as it is read.
 *
 * @param sighting what was seen
 * @param name the name that it stands for: its own, a listed or an alias's
 * @param key what equal names have in common
 * @param kind the kind, mended where the sighting's own is an exception
 * @param roles what the role says
 * @param rule {@link MergeRule#NAME}, or why {@code name} is another than the spelling
 */
record Observation(SpeakerRecord sighting, String name, String key, NameKind kind, Roles roles, MergeRule rule) {
    Observation as(NameKind other) {
        return new Observation(sighting, name, key, other, roles, rule == MergeRule.NAME ? MergeRule.KIND : rule);
    }

    /** The same, with what the titles before the name say besides its role. */
    Observation with(Roles titles) {
        return titles.nouns().isEmpty() && titles.walks().isEmpty()
                ? this
                : new Observation(sighting, name, key, kind, roles.and(titles), rule);
    }

    long statements() {
        return sighting.statements();
    }
}
