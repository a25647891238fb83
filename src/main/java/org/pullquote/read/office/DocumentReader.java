package org.pullquote.read.office;

import org.jspecify.annotations.Nullable;

/** What reads documents. Thread-safe. */
interface DocumentReader {
    /** As {@link OfficeText#of} tells. */
    String text(byte[] document, int maxCharacters) throws OfficeException;

    /** The reader that the class path has; null if it has none. */
    static @Nullable DocumentReader find() {
        try {
            TikaReader tika = new TikaReader();
            return tika.readsWord() ? tika : null;
        } catch (NoClassDefFoundError e) {
            return null;
        }
    }
}
