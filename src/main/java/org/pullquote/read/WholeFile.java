package org.pullquote.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.export.TextExport;

/** A text: an article saved as such, which is one record, or the documents of an archive or wire, each a record. */
final class WholeFile implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final Deque<Map<String, Object>> documents = new ArrayDeque<>();
    private long number;

    WholeFile(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        if (number > 0) {
            return documents.isEmpty() ? null : interpreter.read(path, ++number, documents.remove());
        }
        number = 1;
        bytes.holdRest(input);
        try {
            String page = decoded();
            Optional<TextExport> export = TextExport.of(page);
            if (export.isPresent()) {
                documents.addAll(export.get().documents(page));
                return documents.isEmpty() ? none(export.get()) : interpreter.read(path, number, documents.remove());
            }
            String foreign = ForeignFormat.ofPage(page);
            if (foreign != null) {
                throw FormatDetection.unknown(foreign);
            }
            return Draft.ofPage(path, number, page);
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    /** An archive's file may be in Latin-1, which its format allows; any other text may not. */
    private String decoded() throws UnreadableRecord {
        try {
            return bytes.decoded();
        } catch (UnreadableRecord e) {
            String latin = HtmlEncoding.decoded(bytes.held(), "windows-1252");
            if (TextExport.of(latin).isEmpty()) {
                throw e;
            }
            return latin;
        }
    }

    private Rejection none(TextExport export) {
        return new Rejection(
                path,
                number,
                Reason.UNKNOWN_FORMAT,
                "marked as a file of " + export.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ", but no document is found in it");
    }

    @Override
    public long number() {
        return number;
    }
}
