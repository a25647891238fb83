package org.pullquote.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.read.export.TextExport;
import org.pullquote.read.web.WebPage;

/** A web page, which is one record; or documents of an archive that it gave out as a page, each a record. */
final class HtmlPage implements RecordStream {
    private static final Pattern SAVED_FROM = Pattern.compile(
            "\\s{0,99}(?:<!doctype[^>]{0,200}>\\s{0,99})?<!-- saved from url=\\(\\d{1,6}\\)(?<address>\\S{1,4000}) -->",
            Pattern.CASE_INSENSITIVE);

    private final String path;
    private final ByteInput input;
    private final RecordInterpreter interpreter;
    private final RecordBytes bytes;
    private final Deque<Map<String, Object>> documents = new ArrayDeque<>();
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
            return documents.isEmpty() ? null : interpreter.read(path, ++number, documents.remove());
        }
        number = 1;
        bytes.holdRest(input);
        try {
            String html = HtmlEncoding.decoded(bytes.held(), null);
            String text = WebPage.text(html);
            TextExport.ofArchive(text).ifPresent(export -> documents.addAll(export.documents(text)));
            if (documents.isEmpty()) {
                Matcher saved = SAVED_FROM.matcher(html);
                documents.add(WebPage.fields(html, saved.lookingAt() ? saved.group("address") : null));
            }
            return interpreter.read(path, number, documents.remove());
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    @Override
    public long number() {
        return number;
    }
}
