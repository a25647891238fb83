package org.pullquote.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;

/** One JSON object per line: a record or an envelope around records. A line that is not an object is rejected alone. */
final class JsonLines implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final JsonObjects objects;
    private final Deque<Map<String, Object>> waiting = new ArrayDeque<>();
    private long number;

    JsonLines(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
        this.objects = new JsonObjects(maxCharacters);
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        if (!waiting.isEmpty()) {
            return interpreter.read(path, ++number, waiting.remove());
        }
        do {
            if (input.peek() < 0) {
                return null;
            }
            readLine();
        } while (bytes.isBlank());
        number++;
        try {
            Map<String, Object> object = objects.parse(bytes.decoded(), bytes.line(), bytes.column());
            waiting.addAll(interpreter.opened(object));
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

    private void readLine() throws IOException {
        bytes.begin(input);
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            bytes.add(next);
        }
    }

    @Override
    public long number() {
        return number;
    }
}
