package org.pullquote.join;

import org.pullquote.model.Coded;

/**
 * What an article takes a name for. Speakers are of more kinds than targets: a target that is neither a person nor a place is
 * some body, and only as a speaker it shows which.
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
    /** An organization as a target, of whatever kind it speaks. */
    BODY,
    /** A place as a target; where it speaks, it is an organization. */
    PLACE;

    boolean isPerson() {
        return this == PERSON;
    }

    /** Whether it is a kind of speakers. */
    boolean speaks() {
        return this != BODY && this != PLACE;
    }
}
