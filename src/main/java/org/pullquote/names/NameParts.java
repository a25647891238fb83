package org.pullquote.names;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pullquote.text.WordList;

/** The short words in names, such as suffixes and particles. Case, accents and a closing dot do not matter. */
public final class NameParts {
    private enum Part {
        /** Distinguishes a son from his father. */
        SUFFIX,
        /** Begins a surname. */
        PARTICLE,
        /** Stands before the name of the father: "Khalid bin Faisal". */
        PATRONYMIC,
        /** The Arabic article, assimilated to the next letter: "as-Sadr". */
        ASSIMILATED_ARTICLE,
        /** Joins two surnames of one name: "de la Vega y Soto", "Costa e Silva". */
        JOINT,
        /** Letters and abbreviations after a name for honours, degrees and seats. */
        HONOUR;

        private static final Map<Part, Set<String>> WORDS =
                WordList.classes(NameParts.class, "name-parts.tsv", Part.class);

        boolean is(String word) {
            return Objects.requireNonNull(WORDS.get(this)).contains(word);
        }
    }

    private NameParts() {}

    /** Whether it distinguishes a son from his father: "Jr.", "III". */
    public static boolean isSuffix(String word) {
        return Part.SUFFIX.is(CaseFolding.of(word));
    }

    /** Whether it joins two surnames: the Spanish "y". */
    public static boolean isJoint(String word) {
        return Part.JOINT.is(word);
    }

    /** Whether it follows a name and denotes an honour, a degree or a seat: "MP", "OBE". */
    public static boolean isHonour(String word) {
        return Part.HONOUR.is(word);
    }

    /** Whether it is a surname that begins with a hyphenated particle: "al-Rashidi", "el-Sisi". */
    public static boolean isHyphenated(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && hyphen + 1 < word.length()
                && Character.isUpperCase(word.codePointAt(hyphen + 1))
                && (isParticle(word.substring(0, hyphen)) || Part.ASSIMILATED_ARTICLE.is(word.substring(0, hyphen)));
    }

    /** Whether it stands before the name of the father: "bin". */
    public static boolean isPatronymic(String word) {
        return Part.PATRONYMIC.is(CaseFolding.of(word));
    }

    /** Whether it begins a surname: "van", "al". */
    public static boolean isParticle(String word) {
        return Part.PARTICLE.is(CaseFolding.of(word));
    }
}
