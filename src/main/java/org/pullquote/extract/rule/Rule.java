package org.pullquote.extract.rule;

import java.util.Locale;

/** A rule that can be left out by its id. */
public sealed interface Rule permits AttributionRule, SpeakerRule {
    /** The name of the constant. */
    String name();

    /** The stable id: the constant's name in lower case, such as {@code passive_cue}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
