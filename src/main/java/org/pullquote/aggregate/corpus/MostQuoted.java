package org.pullquote.aggregate.corpus;

import org.jspecify.annotations.Nullable;

/**
 * One of the speakers whom an outlet quotes most.
 *
 * @param source the outlet
 * @param speaker the speaker's name
 * @param statements how many statements
 * @param directShare the share of them in direct speech, in [0, 1]
 * @param tone the mean tone of the contents, in [-1, 1], or null
 */
public record MostQuoted(
        String source,
        String speaker,
        long statements,
        double directShare,
        @Nullable Double tone) {}
