package org.pullquote.names;

import java.util.Set;

/** The small words of names. Case, accents and a closing dot do not matter. */
public final class NameParts {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "la", "le", "du", "da", "dos", "di", "van", "von", "der", "den", "ter", "al", "el",
            "bin", "ben", "ibn", "abu", "st");

    private NameParts() {}

    /** Whether it tells a son from a father: "Jr.", "III". */
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(Folded.of(word));
    }

    /** Whether it begins a surname: "van", "al". */
    public static boolean isParticle(String word) {
        return PARTICLES.contains(Folded.of(word));
    }
}
