package org.pullquote.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection.Reason;

/**
 * JSON objects in an array, or one after another over several lines.
 *
 * <p>Values are cut apart by their brackets before they are parsed, so that one malformed or overlong object costs itself
 * alone; where the array itself is broken, the rest of the file is one rejection.
 */
final class JsonValues implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final JsonObjects objects;
    private long number;
    private boolean started;
    private boolean array;
    private boolean ended;

    JsonValues(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
        this.objects = new JsonObjects(maxCharacters);
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (!toNextValue()) {
                ended = true;
                return null;
            }
        } catch (UnreadableRecord e) {
            ended = true;
            return e.rejection(path, number + 1);
        }
        number++;
        boolean whole = readValue();
        try {
            if (!whole) {
                ended = true;
                throw new UnreadableRecord(
                        Reason.MALFORMED_JSON,
                        "line " + bytes.line() + ", column " + bytes.column()
                                + ": the value that begins here is not closed at the end of the file");
            }
            return interpreter.read(path, number, objects.parse(bytes.decoded(), bytes.line(), bytes.column()));
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    private boolean toNextValue() throws IOException, UnreadableRecord {
        input.skipBlank();
        int next = input.peek();
        if (!started) {
            started = true;
            array = next == '[';
            if (!array) {
                return next >= 0;
            }
            input.read();
            input.skipBlank();
            if (input.peek() == ']') {
                return endOfArray();
            }
        } else if (!array) {
            return next >= 0;
        } else if (next == ']') {
            return endOfArray();
        } else if (next == ',') {
            input.read();
            input.skipBlank();
            if (input.peek() == ']') {
                throw broken("a comma before ']', expected another object");
            }
        } else if (next >= 0) {
            throw broken("expected ',' or ']' after an object, found '" + (char) next + "'");
        }
        if (input.peek() < 0) {
            throw broken("the array is not closed at the end of the file");
        }
        return true;
    }

    private boolean endOfArray() throws IOException, UnreadableRecord {
        input.read();
        input.skipBlank();
        if (input.peek() >= 0) {
            throw broken("text after the end of the array");
        }
        return false;
    }

    private UnreadableRecord broken(String what) {
        return new UnreadableRecord(
                Reason.MALFORMED_JSON, "line " + input.line() + ", column " + input.column() + ": " + what);
    }

    /** Reads one value; false if the file ends inside it. */
    private boolean readValue() throws IOException {
        bytes.begin(input);
        int depth = 0;
        boolean quoted = false;
        while (true) {
            int next = input.peek();
            if (next < 0) {
                return depth == 0 && !quoted;
            }
            if (!quoted && depth == 0 && endsScalar(next)) {
                return true;
            }
            bytes.add(input.read());
            if (quoted) {
                if (next == '\\' && input.peek() >= 0) {
                    bytes.add(input.read());
                } else if (next == '"') {
                    quoted = false;
                }
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
                if (depth <= 0) {
                    return true;
                }
            }
        }
    }

    private static boolean endsScalar(int next) {
        return next == ',' || next == ']' || next == '\n' || next == '\r' || next == ' ' || next == '\t';
    }

    @Override
    public long number() {
        return number;
    }
}
