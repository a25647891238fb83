package org.pullquote.join;

/**
 * A record with its name, kind and role interpreted.
 *
 * @param sighting the record
 * @param name the name that the spelling stands for: itself, a listed name or the alias file's
 * @param key the key that equal names share
 * @param kind the kind, corrected if the record's own is an exception
 * @param roles what the role implies
 * @param rule {@link MergeRule#NAME}, or why {@code name} differs from the spelling
 */
record Observation(SpeakerRecord sighting, String name, String key, NameKind kind, Roles roles, MergeRule rule) {
    Observation as(NameKind other) {
        return new Observation(sighting, name, key, other, roles, rule == MergeRule.NAME ? MergeRule.KIND : rule);
    }

    /** The same with a kind that the record itself does not tell. */
    Observation known(NameKind other) {
        return new Observation(sighting, name, key, other, roles, rule);
    }

    /** The same with the roles that the titles before the name imply added. */
    Observation with(Roles titles) {
        return titles.nouns().isEmpty() && titles.walks().isEmpty()
                ? this
                : new Observation(sighting, name, key, kind, roles.and(titles), rule);
    }

    long statements() {
        return sighting.statements();
    }
}
