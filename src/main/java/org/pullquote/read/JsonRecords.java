package org.pullquote.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;

/** Records that are JSON objects, alone or in an envelope around several. What follows in the file is read by the subclass. */
abstract sealed class JsonRecords implements RecordStream permits JsonLines, JsonValues {
    final String path;
    final ByteInput input;
    final RecordInterpreter interpreter;
    final JsonObjects objects;

    /** The object that is read at present. */
    final RecordBytes bytes;

    /** Objects that were read, and are the next records. */
    final Deque<Map<String, Object>> waiting = new ArrayDeque<>();

    /** The number of the record that is read at present. */
    long number;

    JsonRecords(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
        this.objects = new JsonObjects(maxCharacters);
    }

    /** The first record of what follows in the file; null at its end. */
    abstract @Nullable FileRecord following() throws IOException;

    @Override
    public final @Nullable FileRecord next() throws IOException {
        return waiting.isEmpty() ? following() : interpreter.read(path, ++number, waiting.remove());
    }

    /** The first record of the object that was read; the others wait. If it is malformed, those inside it do. */
    final FileRecord parsed() {
        try {
            waiting.addAll(interpreter.opened(objects.parse(bytes.decoded(), bytes.line(), bytes.column())));
            return interpreter.read(path, number, waiting.remove());
        } catch (UnreadableRecord e) {
            waiting.addAll(saved());
            return e.rejection(path, number);
        }
    }

    /** Recovers the records of a malformed envelope. */
    private List<Map<String, Object>> saved() {
        try {
            return SavedObjects.inEnvelope(bytes.decoded(), objects, interpreter::isArticle)
                    .objects();
        } catch (UnreadableRecord e) {
            return List.of();
        }
    }

    @Override
    public final long number() {
        return number;
    }
}
