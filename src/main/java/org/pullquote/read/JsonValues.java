package org.pullquote.read;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/**
 * JSON objects in an array, or one after another over several lines.
 *
 * <p>Values are split at their brackets before they are parsed, so that a malformed or overlong object loses only itself. If a bracket, a
 * comma or a quotation mark is missing, reading continues with the next object, and the rejection says how much was lost.
 */
final class JsonValues extends JsonRecords {
    private boolean started;
    private boolean inArray;
    private boolean ended;

    JsonValues(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        super(path, input, interpreter, maxCharacters);
    }

    @Override
    @Nullable
    FileRecord following() throws IOException {
        if (ended) {
            return null;
        }
        String complaint = toNextValue();
        if (complaint != null) {
            String where = "line " + input.line() + ", column " + input.column() + ": " + complaint;
            return loss(where, skipToObject(false));
        }
        if (ended) {
            return null;
        }
        number++;
        String broken = readValue();
        if (broken != null) {
            number--;
            return afterLoss(broken);
        }
        return parsed();
    }

    private Rejection loss(String what, long characters) {
        number++;
        String lost = characters == 0 ? "" : "; lost are " + characters + " characters";
        return new Rejection(path, number, Reason.MALFORMED_JSON, what + lost);
    }

    /** Continues after a value that breaks off; if it is the rest of the file, recovers the objects inside it. */
    private FileRecord afterLoss(String broken) throws IOException {
        String where = "line " + bytes.line() + ", column " + bytes.column() + ": the value that begins here " + broken;
        if (input.peek() >= 0) {
            return loss(where, bytes.characters() + skipToObject(true));
        }
        ended = true;
        long found = 0;
        try {
            String text = bytes.decoded();
            SavedObjects objectsInside = SavedObjects.in(text, objects, interpreter::isArticle);
            waiting.addAll(objectsInside.objects());
            found = objectsInside.characters();
        } catch (UnreadableRecord e) {
            // Too long to hold, or not text: nothing can be recovered.
        }
        return loss(where, bytes.characters() - found);
    }

    /** Moves to the next value or the end; returns a complaint if something else comes first. */
    private @Nullable String toNextValue() throws IOException {
        while (true) {
            input.skipBlank();
            int next = input.peek();
            if (next < 0) {
                ended = true;
                return inArray ? "the array is not closed at the end of the file" : null;
            }
            if (!inArray && next == '[') {
                inArray = true;
                started = false;
                input.read();
            } else if (inArray && next == ']') {
                inArray = false;
                started = true;
                input.read();
            } else if (started && next == ',') {
                input.read();
                input.skipBlank();
                if (inArray && input.peek() == ']') {
                    return "a comma before ']', expected another object";
                }
                started = false;
            } else if (next == '{' || inArray && !started && next != ',' && next != '}') {
                started = true;
                return null;
            } else if (inArray) {
                return "expected ',' or ']' after an object, found '" + (char) next + "'";
            } else {
                return "text after the end of the " + (started ? "array or object" : "file's beginning");
            }
        }
    }

    /**
     * Skips to the next object that begins a line, or follows a bracket or a comma.
     *
     * @return how many characters were skipped, brackets, commas and white space not counted
     */
    private long skipToObject(boolean atOnce) throws IOException {
        long skipped = 0;
        boolean begins = atOnce;
        for (int next = input.peek(); next >= 0; next = input.peek()) {
            if (next == '{' && begins) {
                started = true;
                return skipped;
            }
            input.read();
            boolean sign = next == ',' || next == '[' || next == ']' || next == '}';
            boolean blank = next == ' ' || next == '\t' || next == '\r' || next == '\n';
            begins = sign || next == '\n' || begins && blank;
            skipped += sign || blank || (next & 0xC0) == 0x80 ? 0 : 1;
        }
        ended = true;
        return skipped;
    }

    /** Reads one value up to its end or to where it breaks; null if it is complete, else what is wrong. */
    private @Nullable String readValue() throws IOException {
        bytes.begin(input);
        BitSet isObject = new BitSet();
        int depth = 0;
        int last = 0;
        boolean quoted = false;
        while (true) {
            int next = input.peek();
            if (next < 0) {
                return depth == 0 && !quoted ? null : "is not closed at the end of the file";
            }
            if (!quoted && depth == 0 && endsScalar(next)) {
                return null;
            }
            if (!quoted && next == '{' && depth > 0 && isObject.get(depth) && last != ':') {
                return "is not closed where another begins, in line " + input.line();
            }
            bytes.add(input.read());
            if (quoted) {
                if (next == '\\' && input.peek() >= 0) {
                    bytes.add(input.read());
                } else if (next == '"') {
                    quoted = false;
                } else if (next == '\n') {
                    return "has a line end between quotation marks, in line " + (input.line() - 1);
                }
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{' || next == '[') {
                depth++;
                isObject.set(depth, next == '{');
            } else if (next == '}' || next == ']') {
                if (depth > 0 && isObject.get(depth) != (next == '}')) {
                    return "closes with the wrong bracket in line " + input.line();
                }
                depth--;
                if (depth <= 0) {
                    return null;
                }
            }
            if (next > ' ') {
                last = next;
            }
        }
    }

    private static boolean endsScalar(int next) {
        return next == ',' || next == ']' || next == '\n' || next == '\r' || next == ' ' || next == '\t';
    }
}
