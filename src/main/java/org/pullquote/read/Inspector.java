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
 * Reads files as {@link CollectionReader} does, and tells of each record what was understood and where it stood, for somebody who looks
 * into files before a run. Not thread-safe: one file after another.
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
     * @param understood its fields; none of a record that could not be taken apart
     */
    public record Inspected(Reading reading, List<Understood> understood) {
        public Inspected {
            understood = List.copyOf(understood);
        }
    }

    private final ReadOptions options;
    private final CollectionReader reader;

    /** What the record was made of that is being read; a page that is plain text has no fields. */
    private @Nullable FieldReader fields;

    public Inspector(ReadOptions options) {
        this.options = options;
        this.reader = new CollectionReader(options, Instant.MIN, (draft, of) -> {
            // Without a path, it was only tried whether there is a draft in it.
            fields = draft.path().isEmpty() ? fields : of;
        });
    }

    /** The records of a file, one by one, as {@link CollectionReader#records} gives them. */
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
