package org.pullquote.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.office.OfficeText;

/**
 * Reads the files of a collection: every record becomes an article, or a rejection that says why not. {@link #read} does so at once.
 * Alternatively, {@link #records} cuts a file into its records and {@link #reading} makes the article of one: a file must be read in order,
 * but articles can be made in parallel.
 *
 * <p>Bad input throws no exception. A record that cannot be read is rejected alone; if a file breaks off, the records before the break are
 * delivered and the break is one rejection. There is no state between files: one reader serves any number of threads, each with its own
 * iterators.
 */
public final class CollectionReader {
    /** Enough for the head, compressed or not, and the decompressor's read-ahead. */
    private static final int MAX_BYTES_FOR_HEAD = 1 << 18;

    private static final int ZIP_START = 200;

    private final ReadOptions options;
    private final RecordInterpreter interpreter;
    private final ArticleAssembler assembler;

    /** A reader without a clock: it rejects every embargoed record, whenever the embargo ends. */
    public CollectionReader(ReadOptions options) {
        this(options, Instant.MIN);
    }

    /**
     * @param now the time with which embargoes are compared; fixed, so that a run treats all its records alike and can be repeated
     */
    public CollectionReader(ReadOptions options, Instant now) {
        this(options, now, (draft, fields) -> {});
    }

    CollectionReader(ReadOptions options, Instant now, RecordInterpreter.Listener listener) {
        this.options = options;
        this.interpreter = new RecordInterpreter(options, now, listener);
        this.assembler = new ArticleAssembler(options);
    }

    /**
     * Cuts a file into its records, lazily; at most one record is in memory. Gzip, bzip2, xz, Zstandard and ZIP are
     * recognised.
     *
     * @param path the file name to put in records; its extension helps to detect the format
     * @param bytes the file; the caller closes it
     * @return drafts and rejections in the order of the file, at least one; {@code next} throws nothing but {@link NoSuchElementException}
     *     at the end
     */
    public Iterator<FileRecord> records(String path, InputStream bytes) {
        return new Records(path, bytes);
    }

    /**
     * Interprets a record that was parsed elsewhere, such as a row of a Parquet table.
     *
     * @param path the file name to put in the record
     * @param record its number, from 1
     * @param fields names to values: text, numbers, dates of {@code java.time} or {@code java.util}, lists and maps of these
     */
    public FileRecord record(String path, long record, Map<String, Object> fields) {
        return interpreter.read(path, record, fields);
    }

    /** Makes the article of a draft, or a rejection that says why not; a rejection is returned as it is. */
    public Reading reading(FileRecord record) {
        if (record instanceof Rejection rejection) {
            return rejection;
        }
        Draft draft = (Draft) record;
        try {
            return assembler.assemble(draft);
        } catch (UnreadableRecord e) {
            return e.rejection(draft.path(), draft.record());
        }
    }

    /** The articles and rejections of a file: {@link #reading} of each of its {@link #records}. */
    public Iterator<Reading> read(String path, InputStream bytes) {
        Iterator<FileRecord> records = records(path, bytes);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Reading next() {
                return reading(records.next());
            }
        };
    }

    private RecordStream open(String path, InputStream given) throws IOException, UnreadableRecord {
        BufferedInputStream bytes = Compression.undoneIn(new BufferedInputStream(given, 1 << 16));
        bytes.mark(MAX_BYTES_FOR_HEAD);
        byte[] start = bytes.readNBytes(ZIP_START);
        bytes.reset();
        if (isZip(start) && !OfficeText.isOffice(start)) {
            return new ZippedFiles(path, bytes, this::openUnzipped);
        }
        return openUnzipped(path, bytes);
    }

    private static boolean isZip(byte[] start) {
        return start.length > 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** Does not open ZIP archives, so that one inside another stays closed. */
    private RecordStream openUnzipped(String path, InputStream given) throws IOException, UnreadableRecord {
        BufferedInputStream bytes = Compression.undoneIn(new BufferedInputStream(given, 1 << 16));
        bytes.mark(MAX_BYTES_FOR_HEAD);
        ByteInput input = ByteInput.open(bytes);
        byte[] head = input.head();
        if (isBlank(head) && input.isWhole()) {
            throw new UnreadableRecord(
                    Reason.EMPTY_FILE, "the file holds " + (head.length == 0 ? "nothing" : "only white space"));
        }
        if (options.format() == Format.WARC || options.format() == Format.AUTO && FormatDetection.isWebArchive(head)) {
            // Web archives are read by gzip member, which needs the raw bytes.
            bytes.reset();
            return new WarcRecords(path, bytes, interpreter, options.maxRecordCharacters());
        }
        if (OfficeText.isOffice(head) && (options.format() == Format.AUTO || options.format() == Format.PAGE)) {
            return new OfficeFile(path, input, interpreter, options.maxRecordCharacters());
        }
        FormatDetection.checkText(head);
        if (options.format() == Format.PAGE || options.format() == Format.CSV) {
            FormatDetection.checkPlain(head);
        }
        Format format = options.format() == Format.AUTO ? FormatDetection.of(path, head) : options.format();
        int limit = options.maxRecordCharacters();
        return switch (format) {
            case JSON ->
                FormatDetection.isOverLines(head)
                        ? new JsonValues(path, input, interpreter, limit)
                        : new JsonLines(path, input, interpreter, limit);
            case CSV -> new CsvRows(path, input, interpreter, limit);
            case AUTO, WARC -> throw new IllegalStateException("settled above");
            case HTML -> new HtmlPage(path, input, interpreter, limit);
            case XML -> new XmlRecords(path, input, interpreter, limit);
            case PAGE -> new TextFile(path, input, interpreter, limit);
            case PARQUET ->
                throw new UnreadableRecord(Reason.UNKNOWN_FORMAT, "not Parquet: it does not begin with PAR1");
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

    private final class Records implements Iterator<FileRecord> {
        private final String path;
        private final InputStream bytes;
        private @Nullable RecordStream records;
        private @Nullable FileRecord next;
        private long delivered;
        private boolean ended;

        Records(String path, InputStream bytes) {
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
        public FileRecord next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(path + " has no more records");
            }
            FileRecord record = next;
            next = null;
            delivered++;
            return record;
        }

        private @Nullable FileRecord advance() {
            try {
                if (records == null) {
                    records = open(path, bytes);
                }
                FileRecord record = records.next();
                return record != null || delivered > 0 ? record : end(Reason.EMPTY_FILE, "the file holds no record");
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
