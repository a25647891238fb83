package org.pullquote.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;

/** One JSON object a line. A line that is none is rejected alone. */
final class JsonLines implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final JsonObjects objects;
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
        do {
            if (input.peek() < 0) {
                return null;
            }
            readLine();
        } while (bytes.isBlank());
        number++;
        try {
            return interpreter.read(path, number, objects.parse(bytes.decoded(), bytes.line(), bytes.column()));
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
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
