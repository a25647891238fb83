package org.pullquote.names;

import java.util.Set;

/** The small words of names. Case, accents and a closing dot do not matter. */
public final class NameParts {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "la", "le", "du", "da", "dos", "di", "van", "von", "der", "den", "ter", "al", "el",
            "bin", "ben", "ibn", "abu", "st", "bint", "abd", "ni", "nic", "wa", "af", "zu", "zur", "av");

    /** The Arabic article before letters that it takes over: "as-Sadr". */
    private static final Set<String> SUN_LETTERS = Set.of("ad", "an", "ar", "as", "ash", "at", "az", "ul", "ur");

    /** Joins two surnames of one name: "de la Vega y Soto", "Costa e Silva". */
    private static final Set<String> JOINTS = Set.of("y", "e", "i");

    /** Letters and abbreviations after a name for honours, degrees and seats. */
    private static final Set<String> HONOURS = Set.of(
            "MP", "MEP", "MSP", "MLA", "MS", "TD", "QC", "KC", "SC", "JP", "OBE", "MBE", "CBE", "KBE", "DBE", "PhD",
            "Ph.D.", "MD", "M.D.", "Esq", "Esq.", "RN", "FRS", "DDS");

    private NameParts() {}

    /** Whether it tells a son from a father: "Jr.", "III". */
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(CaseFolding.of(word));
    }

    /** Whether it joins two surnames: the Spanish "y". */
    public static boolean isJoint(String word) {
        return JOINTS.contains(word);
    }

    /** Whether it stands after a name and tells of an honour, a degree or a seat: "MP", "OBE". */
    public static boolean isHonour(String word) {
        return HONOURS.contains(word);
    }

    /** Whether it is a surname that a particle with a hyphen begins in lower case: "al-Rashidi", "el-Sisi". */
    public static boolean isHyphenated(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && hyphen + 1 < word.length()
                && Character.isUpperCase(word.codePointAt(hyphen + 1))
                && (isParticle(word.substring(0, hyphen)) || SUN_LETTERS.contains(word.substring(0, hyphen)));
    }

    /** Whether it begins a surname: "van", "al". */
    public static boolean isParticle(String word) {
        return PARTICLES.contains(CaseFolding.of(word));
    }
}
