package org.pullquote.read.office;

import org.jspecify.annotations.Nullable;

/** Reads documents. Thread-safe. */
interface DocumentReader {
    /** The text as {@link OfficeText#of} describes it. */
    String text(byte[] document, int maxCharacters) throws OfficeException;

    /** The reader on the class path; null if there is none. */
    static @Nullable DocumentReader find() {
        try {
            TikaReader tika = new TikaReader();
            return tika.readsWord() ? tika : null;
        } catch (NoClassDefFoundError e) {
            return null;
        }
    }
}
