package org.pullquote.aggregate.wording;

import java.time.LocalDate;
import java.util.Set;

/** Quotes for tests. */
final class Quotes {
    private Quotes() {}

    /** The only statement of an article, which has nothing else, by Lund on one day. */
    static Quote quote(int article, String content) {
        String id = "a" + article;
        return new Quote(
                id + "#0",
                id,
                id,
                Set.of("lund"),
                LocalDate.of(2025, 3, 3),
                0,
                true,
                content,
                Wording.of(content),
                content);
    }
}
