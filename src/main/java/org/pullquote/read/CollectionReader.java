package org.pullquote.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/**
 * Reads the files of a collection: every record becomes an article, or a rejection that says why not.
 *
 * <p>Bad input is no exception: a record that cannot be read is rejected alone, and where a file breaks off, the records
 * before the break are delivered and the break is one rejection. Holds no state between files: one reader serves any number
 * of threads, each with its own iterators.
 */
public final class CollectionReader {
    private final ReadOptions options;
    private final RecordInterpreter interpreter;

    public CollectionReader(ReadOptions options) {
        this.options = options;
        this.interpreter = new RecordInterpreter(options);
    }

    /**
     * Reads a file record by record, as the iterator is asked; at most one record is in memory. Gzip is recognised.
     *
     * @param path what readings name as their file; its ending helps to find the format
     * @param bytes the file; the caller closes it
     * @return articles and rejections in the order of the file, at least one; {@code next} throws nothing but
     *     {@link NoSuchElementException} at the end
     */
    public Iterator<Reading> read(String path, InputStream bytes) {
        return new Readings(path, bytes);
    }

    /**
     * Reads a record that something else has taken apart, such as a row of a Parquet table.
     *
     * @param path what the reading names as its file
     * @param record its number, from 1
     * @param fields names to values: text, numbers, dates of {@code java.time} or {@code java.util}, lists and maps of these
     */
    public Reading read(String path, long record, Map<String, Object> fields) {
        return interpreter.read(path, record, fields);
    }

    private RecordStream open(String path, InputStream bytes) throws IOException, UnreadableRecord {
        ByteInput input = ByteInput.open(bytes);
        byte[] head = input.head();
        if (isBlank(head) && input.isWhole()) {
            throw new UnreadableRecord(
                    Reason.EMPTY_FILE, "the file holds " + (head.length == 0 ? "nothing" : "only white space"));
        }
        FormatDetection.checkText(head);
        Format format = options.format() == Format.AUTO ? FormatDetection.of(path, head) : options.format();
        int limit = options.maxRecordCharacters();
        return switch (format) {
            case JSON ->
                FormatDetection.isOverLines(head)
                        ? new JsonValues(path, input, interpreter, limit)
                        : new JsonLines(path, input, interpreter, limit);
            case CSV -> new CsvRows(path, input, interpreter, limit);
            case PAGE -> new PageText(path, input, new ArticleAssembler(options), limit);
            case PARQUET ->
                throw new UnreadableRecord(Reason.UNKNOWN_FORMAT, "not Parquet: it does not begin with PAR1");
            case AUTO -> throw new IllegalStateException("detection ends in a format");
        };
    }

    private static boolean isBlank(byte[] head) {
        for (byte next : head) {
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return false;
            }
        }
        return true;
    }

    private final class Readings implements Iterator<Reading> {
        private final String path;
        private final InputStream bytes;
        private @Nullable RecordStream records;
        private @Nullable Reading next;
        private long delivered;
        private boolean ended;

        Readings(String path, InputStream bytes) {
            this.path = path;
            this.bytes = bytes;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = advance();
                ended |= next == null;
            }
            return next != null;
        }

        @Override
        public Reading next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(path + " has no more records");
            }
            Reading reading = next;
            next = null;
            delivered++;
            return reading;
        }

        private @Nullable Reading advance() {
            try {
                if (records == null) {
                    records = open(path, bytes);
                }
                Reading reading = records.next();
                return reading != null || delivered > 0 ? reading : end(Reason.EMPTY_FILE, "the file holds no record");
            } catch (UnreadableRecord e) {
                ended = true;
                return e.rejection(path, 0);
            } catch (CharacterCodingException e) {
                return end(Reason.WRONG_ENCODING, "bytes that are not UTF-16, which its byte order mark declares");
            } catch (IOException e) {
                return end(Reason.UNREADABLE_FILE, "the file breaks off: " + e.getMessage());
            }
        }

        private Rejection end(Reason reason, String detail) {
            ended = true;
            long record = records == null || delivered == 0 ? 0 : records.number() + 1;
            return new Rejection(path, record, reason, detail);
        }
    }
}
