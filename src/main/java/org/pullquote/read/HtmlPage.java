package org.pullquote.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.read.export.TextExport;
import org.pullquote.read.field.FoundFields;
import org.pullquote.read.web.WebPage;

/** A web page, which is one record, or an archive's documents that were exported as a page. */
final class HtmlPage extends WholeFile {
    private static final int MAX_HEAD_CHARACTERS = 10_000;

    /** The comment that a browser, SingleFile or HTTrack puts at the head of a page that it saves. */
    private static final Pattern SAVED_FROM =
            Pattern.compile("(?i)<!--\\s{0,9}(?:saved from url=\\(\\d{1,6}\\)(?<browser>\\S{1,4000})"
                    + "|Page saved with SingleFile\\s{1,9}url:\\s{0,9}(?<single>\\S{1,4000})"
                    + "|Mirrored from (?<mirrored>\\S{1,4000}) by HTTrack)\\s");

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
            documents = List.of(WebPage.fields(html, savedFrom(html)));
        }
        return firstOf(documents);
    }

    private static @Nullable String savedFrom(String html) {
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), MAX_HEAD_CHARACTERS)));
        if (!saved.find()) {
            return null;
        }
        String mirrored = saved.group("mirrored");
        return mirrored != null
                ? "https://" + mirrored
                : saved.group("browser") != null ? saved.group("browser") : saved.group("single");
    }
}
