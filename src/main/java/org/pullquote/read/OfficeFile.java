package org.pullquote.read;

import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.office.OfficeException;
import org.pullquote.read.office.OfficeText;

/** A word processor's document, read as its text; archives deliver hundreds of articles in one. */
final class OfficeFile extends WholeFile {
    private final int maxCharacters;

    OfficeFile(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        super(path, input, interpreter, maxCharacters);
        this.maxCharacters = maxCharacters;
    }

    @Override
    FileRecord first(RecordBytes file) throws UnreadableRecord {
        try {
            String text = OfficeText.of(file.held(), maxCharacters);
            if (text.isBlank()) {
                throw new UnreadableRecord(Reason.NO_BODY, "a document without text");
            }
            return firstIn(text);
        } catch (OfficeException e) {
            throw new UnreadableRecord(reason(e.kind()), String.valueOf(e.getMessage()));
        }
    }

    private static Reason reason(OfficeException.Kind kind) {
        return switch (kind) {
            case NO_READER, NO_WORD_DOCUMENT -> Reason.UNKNOWN_FORMAT;
            case BROKEN -> Reason.UNREADABLE_FILE;
            case TOO_LONG -> Reason.TOO_LONG;
        };
    }
}
