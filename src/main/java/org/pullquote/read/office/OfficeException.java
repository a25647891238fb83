package org.pullquote.read.office;

/** Thrown for a document whose text cannot be read; the message says why. */
public final class OfficeException extends Exception {
    /** Why there is no text. */
    public enum Kind {
        /** No jar on the class path reads such documents. */
        NO_READER,
        /** It is a spreadsheet, slides, a book, or of an unknown type. */
        NO_WORD_DOCUMENT,
        /** It cannot be read to its end, or needs a password. */
        BROKEN,
        /** Its text is longer than allowed. */
        TOO_LONG
    }

    private final Kind kind;

    OfficeException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
