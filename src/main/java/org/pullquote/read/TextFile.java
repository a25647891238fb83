package org.pullquote.read;

import org.pullquote.model.FileRecord;
import org.pullquote.read.export.TextExport;

/** A plain text: an article saved as such, or the documents of an archive or wire. */
final class TextFile extends WholeFile {
    TextFile(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        super(path, input, interpreter, maxCharacters);
    }

    @Override
    FileRecord first(RecordBytes file) throws UnreadableRecord {
        return firstIn(decoded(file));
    }

    /** Only an archive's file may be in Latin-1, which its format allows. */
    private static String decoded(RecordBytes file) throws UnreadableRecord {
        try {
            return file.decoded();
        } catch (UnreadableRecord e) {
            String latin = HtmlEncoding.decoded(file.held(), "windows-1252");
            if (TextExport.of(latin).isEmpty()) {
                throw e;
            }
            return latin;
        }
    }
}
