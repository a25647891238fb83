package org.pullquote.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;

/** A page saved as text: the whole file is one record. */
final class WholeFile implements RecordStream {
    private final String path;
    private final ByteInput input;
    private final RecordBytes bytes;
    private long number;

    WholeFile(String path, ByteInput input, int maxCharacters) {
        this.path = path;
        this.input = input;
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
            String page = bytes.decoded();
            String foreign = ForeignFormat.ofPage(page);
            if (foreign != null) {
                throw FormatDetection.unknown(foreign);
            }
            return Draft.ofPage(path, number, page);
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    @Override
    public long number() {
        return number;
    }
}
