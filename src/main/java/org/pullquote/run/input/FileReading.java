package org.pullquote.run.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.Format;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.rows.RecordRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Splits files into their records on an executor: takes files, returns {@link RecordRows}. */
public final class FileReading implements FlatMapFunction<InputFile, Row> {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private final ArrayList<ReadOptions> options;
    private final Instant now;
    private final Amount amount;
    private final SerializableConfiguration hadoop;

    /**
     * @param options the options of each of the job's inputs
     * @param now when the run began
     * @param amount counts what is read
     */
    public FileReading(List<ReadOptions> options, Instant now, Amount amount, Configuration hadoop) {
        this.options = new ArrayList<>(options);
        this.now = now;
        this.amount = amount;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<Row> call(InputFile file) {
        return new FileRecords(file, options.get(file.input()), now, amount, hadoop.value());
    }

    /** The records of one file. If it breaks off, the reason becomes its last record. */
    private static final class FileRecords implements Iterator<Row> {
        private final InputFile file;
        private final Amount amount;
        private @Nullable Iterator<FileRecord> records;
        private @Nullable AutoCloseable open;
        private @Nullable FileRecord next;
        private long delivered;

        FileRecords(InputFile file, ReadOptions options, Instant now, Amount amount, Configuration hadoop) {
            this.file = file;
            this.amount = amount;
            if (file.fault() != null) {
                next = new Rejection(file.name(), 0, Rejection.Reason.UNREADABLE_FILE, file.fault());
                return;
            }
            try {
                records = open(options, now, new WatchedBytes(file, hadoop, () -> amount.broken()
                        .add(file.name())));
            } catch (IOException | RuntimeException e) {
                next = unreadable(e);
            }
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            FileRecord record = next;
            if (record == null) {
                throw new NoSuchElementException();
            }
            next = null;
            advance();
            if (record instanceof Draft draft) {
                amount.add(draft);
            }
            return RecordRows.row(file.input(), file.name(), record);
        }

        private Iterator<FileRecord> open(ReadOptions options, Instant now, WatchedBytes bytes) throws IOException {
            CollectionReader reader = new CollectionReader(options, now);
            if (isParquet(options.format(), bytes)) {
                ParquetRecords rows = new ParquetRecords(bytes.openParquet());
                open = rows;
                long[] number = {0};
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return rows.hasNext();
                    }

                    @Override
                    public FileRecord next() {
                        return reader.record(file.name(), ++number[0], rows.next());
                    }
                };
            }
            InputStream stream = new BufferedInputStream(bytes.open(), 1 << 16);
            open = stream;
            return reader.records(file.name(), stream);
        }

        private boolean isParquet(Format format, WatchedBytes bytes) throws IOException {
            if (format != Format.AUTO) {
                return format == Format.PARQUET;
            }
            try (InputStream stream = bytes.open()) {
                return Arrays.equals(stream.readNBytes(PARQUET.length), PARQUET);
            }
        }

        private void advance() {
            if (next != null) {
                return;
            }
            try {
                if (records != null && records.hasNext()) {
                    next = records.next();
                    delivered++;
                    return;
                }
            } catch (RuntimeException e) {
                next = unreadable(e);
            }
            records = null;
            close();
        }

        private void close() {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (Exception e) {
                // Everything readable has been read by now.
                LOG.debug("{} cannot be closed", file.name(), e);
            }
            open = null;
        }

        private Rejection unreadable(Exception e) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            return new Rejection(
                    file.name(),
                    delivered == 0 ? 0 : delivered + 1,
                    Rejection.Reason.UNREADABLE_FILE,
                    Rejection.told(cause) + ", expected a file that can be read to its end");
        }
    }
}
