package org.pullquote.extract.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Tells which names are those of outlets: of the list, of a news agency, or of a section of an outlet of the list. */
final class OutletNames {
    private static final Pattern AGENCY = Pattern.compile(".+ (?:news|press) agency");

    /** Shorter words in capitals name too many other things. */
    private static final int MIN_LETTERS = 3;

    private static final Set<String> SECTIONS = Set.of(
            "politics",
            "opinion",
            "investigates",
            "playbook",
            "first",
            "business",
            "sport",
            "sports",
            "world",
            "radio");

    private OutletNames() {}

    static boolean isOne(String name) {
        return SpeakerLexicon.outlet(name) != null
                || AGENCY.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || isSection(name);
    }

    /** "CNN Politics": the outlet is in capitals or of several words, so that no other name begins with it. */
    private static boolean isSection(String name) {
        int space = name.lastIndexOf(' ');
        if (space < 0 || !SECTIONS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        String outlet = name.substring(0, space);
        boolean sure = outlet.indexOf(' ') > 0
                || outlet.length() >= MIN_LETTERS && outlet.equals(outlet.toUpperCase(Locale.ROOT));
        return sure && SpeakerLexicon.outlet(outlet) != null;
    }
}
