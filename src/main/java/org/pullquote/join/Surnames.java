package org.pullquote.join;

import java.util.Set;
import org.pullquote.text.WordList;

/** Common surnames. */
final class Surnames {
    private static final Set<String> COMMON = Set.copyOf(WordList.lines(Surnames.class, "common-surnames.txt"));

    private Surnames() {}

    /** Whether many people have it, so that a full name with it may belong to two people. */
    static boolean isCommon(String folded) {
        return COMMON.contains(folded);
    }
}
