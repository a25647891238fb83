package org.pullquote.join;

import java.util.Set;
import org.pullquote.text.WordList;

/** Common surnames. */
final class Surnames {
    private static final Set<String> COMMON = Set.copyOf(WordList.lines(Surnames.class, "common-surnames.txt"));

    private Surnames() {}

    /** Whether many people have this surname, so that two of them may have the same full name. */
    static boolean isCommon(String folded) {
        return COMMON.contains(folded);
    }
}
