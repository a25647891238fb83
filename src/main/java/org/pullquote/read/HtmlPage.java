package org.pullquote.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.read.web.WebPage;

/** A web page: the whole file is one record. */
final class HtmlPage implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private long number;

    HtmlPage(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.input = input;
        this.interpreter = interpreter;
        this.bytes = new RecordBytes(maxCharacters);
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        if (number > 0) {
            return null;
        }
        number = 1;
        bytes.begin(input);
        for (int next = input.read(); next >= 0; next = input.read()) {
            bytes.add(next);
        }
        try {
            return interpreter.read(path, number, WebPage.fields(HtmlEncoding.decoded(bytes.held(), null), null));
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    @Override
    public long number() {
        return number;
    }
}
