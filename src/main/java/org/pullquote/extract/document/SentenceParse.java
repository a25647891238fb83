package org.pullquote.extract.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pullquote.parse.Dependencies;

/** The dependencies of a sentence, parsed on the first call, since many are never needed. Not thread-safe. */
public final class SentenceParse {
    private final int first;
    private final Supplier<Dependencies> parser;
    private @Nullable Dependencies dependencies;

    /**
     * @param first index in the document of its first token
     * @param parser finds the dependencies
     */
    public SentenceParse(int first, Supplier<Dependencies> parser) {
        this.first = first;
        this.parser = parser;
    }

    /** The index in the document of the token that a token depends on, or −1 for a root. */
    int head(int token) {
        int head = dependencies().heads().get(token - first);
        return head < 0 ? -1 : first + head;
    }

    /** The relation of a token to its head. */
    public String relation(int token) {
        return dependencies().relations().get(token - first);
    }

    private Dependencies dependencies() {
        if (dependencies == null) {
            dependencies = parser.get();
        }
        return dependencies;
    }
}
