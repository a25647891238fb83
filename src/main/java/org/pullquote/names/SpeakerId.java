package org.pullquote.names;

import org.jspecify.annotations.Nullable;

/** The key of a name: lower-case ASCII letters and digits, hyphens between the words. */
public final class SpeakerId {
    private SpeakerId() {}

    /** "maria-zakharova" for "Maria Zakharova"; null where the name has no letter that ASCII can show. */
    public static @Nullable String of(String name) {
        String ascii = CaseFolding.plain(name)
                .replaceAll("[.'’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return ascii.isEmpty() ? null : ascii;
    }
}
