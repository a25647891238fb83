package org.pullquote.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.model.FileRecord;
import org.pullquote.read.export.TextExport;
import org.pullquote.read.field.FoundFields;
import org.pullquote.read.web.WebPage;

/** A web page, which is one record; or documents of an archive that it gave out as a page. */
final class HtmlPage extends WholeFile {
    private static final Pattern SAVED_FROM = Pattern.compile(
            "\\s{0,99}(?:<!doctype[^>]{0,200}>\\s{0,99})?<!-- saved from url=\\(\\d{1,6}\\)(?<address>\\S{1,4000}) -->",
            Pattern.CASE_INSENSITIVE);

    HtmlPage(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        super(path, input, interpreter, maxCharacters);
    }

    @Override
    FileRecord first(RecordBytes file) throws UnreadableRecord {
        String html = HtmlEncoding.decoded(file.held(), null);
        String text = WebPage.text(html);
        Optional<TextExport> export = TextExport.ofArchive(text);
        List<FoundFields> documents = export.isPresent() ? documents(export.get(), text) : List.of();
        if (documents.isEmpty()) {
            Matcher saved = SAVED_FROM.matcher(html);
            documents = List.of(WebPage.fields(html, saved.lookingAt() ? saved.group("address") : null));
        }
        return firstOf(documents);
    }
}
