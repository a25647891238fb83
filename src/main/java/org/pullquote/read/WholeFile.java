package org.pullquote.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.export.TextExport;
import org.pullquote.read.field.FoundFields;

/** A file that is read as a whole: one article, or the documents of an archive or wire, each of which is a record. */
abstract class WholeFile implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final Deque<FoundFields> documents = new ArrayDeque<>();
    private long number;

    WholeFile(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
    }

    @Override
    public final @Nullable FileRecord next() throws IOException {
        if (number > 0) {
            return documents.isEmpty() ? null : interpreter.read(path, ++number, documents.remove());
        }
        number = 1;
        bytes.holdRest(input);
        try {
            return first(bytes);
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    @Override
    public final long number() {
        return number;
    }

    /** The first record of the file; {@link #firstOf} and {@link #firstIn} keep those that follow it. */
    abstract FileRecord first(RecordBytes file) throws UnreadableRecord;

    /** The first of a file's documents, given their fields; the others follow. */
    final FileRecord firstOf(List<FoundFields> found) {
        documents.addAll(found);
        return interpreter.read(path, number, documents.remove());
    }

    /** The first record of a text: a document that an archive or wire put into it, or an article saved as text. */
    final FileRecord firstIn(String text) throws UnreadableRecord {
        Optional<TextExport> export = TextExport.of(text);
        if (export.isPresent()) {
            List<FoundFields> found = documents(export.get(), text);
            return found.isEmpty() ? none(export.get()) : firstOf(found);
        }
        String foreign = ForeignFormat.ofPage(text);
        if (foreign != null) {
            throw FormatDetection.unknown(foreign);
        }
        return Draft.ofPage(path, number, text);
    }

    /** The documents that an archive or wire put into a text. */
    static List<FoundFields> documents(TextExport export, String text) {
        return export.documents(text).stream()
                .map(fields -> FoundFields.of(fields, "a document of " + nameOf(export)))
                .toList();
    }

    private static String nameOf(TextExport export) {
        return export.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Rejection none(TextExport export) {
        return new Rejection(
                path,
                number,
                Reason.UNKNOWN_FORMAT,
                "marked as a file of " + nameOf(export) + ", but no document is found in it");
    }
}
