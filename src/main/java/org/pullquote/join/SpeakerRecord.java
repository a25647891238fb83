package org.pullquote.join;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The mentions with the same name, kind and role in the same month, as speakers and as targets of statements: the input of a merge.
 *
 * @param spelling the name as articles give it
 * @param kind what the articles take it for
 * @param role the role that they give, or null
 * @param month months since the year 0, or null where the articles have no date
 * @param statements how many mentions, at least 1: one for each statement of the speaker or about the target
 */
public record SpeakerRecord(
        String spelling,
        NameKind kind,
        @Nullable String role,
        @Nullable Integer month,
        long statements) {
    /** A total order, so that no result depends on the order of observations. */
    static final Comparator<SpeakerRecord> ORDER = Comparator.comparing(SpeakerRecord::spelling)
            .thenComparing(SpeakerRecord::kind)
            .thenComparing(SpeakerRecord::role, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SpeakerRecord::month, Comparator.nullsFirst(Comparator.naturalOrder()));
}
