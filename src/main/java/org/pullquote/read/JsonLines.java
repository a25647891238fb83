package org.pullquote.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;

/** One JSON object per line: a record or an envelope around records. A line that is not an object is rejected alone. */
final class JsonLines extends JsonRecords {
    JsonLines(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        super(path, input, interpreter, maxCharacters);
    }

    @Override
    @Nullable
    FileRecord following() throws IOException {
        do {
            if (input.peek() < 0) {
                return null;
            }
            readLine();
        } while (bytes.isBlank());
        number++;
        return parsed();
    }

    private void readLine() throws IOException {
        bytes.begin(input);
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            bytes.add(next);
        }
    }
}
