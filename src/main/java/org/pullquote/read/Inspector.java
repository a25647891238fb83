package org.pullquote.read;

import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Reading;

/**
 * Reads files like {@link CollectionReader} and reports for each record what was understood and where it was found, to check files before a
 * run. Not thread-safe: one file after another.
 */
public final class Inspector {
    /**
     * A field as it was understood.
     *
     * @param origin where it comes from: a field, an element, the text, an option
     */
    public record Understood(String name, String value, String origin) {}

    /**
     * A record.
     *
     * @param understood its fields; none if the record could not be parsed
     */
    public record Inspected(Reading reading, List<Understood> understood) {
        public Inspected {
            understood = List.copyOf(understood);
        }
    }

    private final ReadOptions options;
    private final CollectionReader reader;

    /** The fields of the current record; a page of plain text has none. */
    private @Nullable FieldReader fields;

    public Inspector(ReadOptions options) {
        this.options = options;
        this.reader = new CollectionReader(options, Instant.MIN, (draft, of) -> {
            // Without a path, the reader only tested whether the object is an article.
            fields = draft.path().isEmpty() ? fields : of;
        });
    }

    /** The records of a file, lazily, as {@link CollectionReader#records} gives them. */
    public Iterator<Inspected> inspect(String path, InputStream bytes) {
        Iterator<FileRecord> records = reader.records(path, bytes);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Inspected next() {
                return inspected(records.next());
            }
        };
    }

    private Inspected inspected(FileRecord record) {
        Reading reading = reader.reading(record);
        if (!(record instanceof Draft draft)) {
            return new Inspected(reading, List.of());
        }
        Origins origins = new Origins(draft, fields, options);
        fields = null;
        return new Inspected(reading, reading instanceof Article article ? origins.of(article) : origins.ofDraft());
    }
}
