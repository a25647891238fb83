package org.pullquote.join;

import org.pullquote.model.Coded;

/**
 * What an article takes a name for. Targets have fewer kinds than speakers: whatever is neither a person nor a place is a {@link #BODY},
 * and its kind shows only if it speaks.
 */
public enum NameKind implements Coded {
    /** An individual, as speaker or target. */
    PERSON,
    /** An organization that speaks. */
    ORGANIZATION,
    /** A news outlet that speaks. */
    OUTLET,
    /** A group that speaks. */
    GROUP,
    /** A speaker who is not identified. */
    UNNAMED,
    /** A text that speaks. */
    DOCUMENT,
    /** An organization as a target, whatever its kind as a speaker. */
    BODY,
    /** A place as a target; as a speaker it is an organization. */
    PLACE,
    /** Somebody who speaks with others of no name: a person or an organization, as other mentions of the name say. */
    UNKNOWN;

    boolean isPerson() {
        return this == PERSON;
    }

    /** Whether speakers can be of this kind. */
    boolean speaks() {
        return this != BODY && this != PLACE && this != UNKNOWN;
    }
}
