package org.pullquote.join;

import java.util.Set;
import org.pullquote.text.WordList;

/** Surnames that say little. */
final class Surnames {
    private static final Set<String> COMMON = Set.copyOf(WordList.lines(Surnames.class, "common-surnames.txt"));

    private Surnames() {}

    /** Whether many people bear it, so that a full name with it may be two people's. */
    static boolean isCommon(String folded) {
        return COMMON.contains(folded);
    }
}
