package org.pullquote.names;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The key of a name: lower-case ASCII letters and digits, hyphens between the words. */
public final class SpeakerId {
    private SpeakerId() {}

    /** "maria-zakharova" for "Maria Zakharova"; null where the name has no letter that ASCII can show. */
    public static @Nullable String of(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[.'’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return ascii.isEmpty() ? null : ascii;
    }
}
