package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection.Reason;

/** A record's fields become a draft, or the reason why not. */
final class RecordInterpreter {
    private static final int FEWEST_CONTROLS = 10;

    private final ReadOptions options;

    RecordInterpreter(ReadOptions options) {
        this.options = options;
    }

    FileRecord read(String path, long record, Map<String, Object> fields) {
        try {
            return draft(path, record, new FieldReader(options.mapping(), fields));
        } catch (UnreadableRecord e) {
            return e.rejection(path, record);
        }
    }

    private Draft draft(String path, long record, FieldReader fields) throws UnreadableRecord {
        String body = fields.body();
        checkText(body);
        String title = fields.text("title");
        PublicationDate published = PublicationDate.of(fields.value("published"));
        return new Draft(
                path,
                record,
                fields.text("id"),
                fields.text("source"),
                fields.text("agency"),
                fields.text("url"),
                title == null ? "" : title,
                authors(fields.names("authors")),
                published.instant(),
                published.date(),
                published.year(),
                fields.text("language"),
                body,
                false);
    }

    private void checkText(String body) throws UnreadableRecord {
        if (body.length() > options.maxRecordCharacters()) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG,
                    "a body of " + body.length() + " characters, expected at most " + options.maxRecordCharacters());
        }
        long controls = body.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        if (controls >= FEWEST_CONTROLS && controls > body.length() / 10) {
            throw new UnreadableRecord(
                    Reason.NOT_TEXT,
                    controls + " control characters in a body of " + body.length() + ": binary, not text");
        }
    }

    private static List<String> authors(List<String> given) {
        List<String> authors = new ArrayList<>();
        given.forEach(names -> authors.addAll(Authors.in(names)));
        return authors;
    }
}
