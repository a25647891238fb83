package org.pullquote.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.Format;
import org.pullquote.read.ReadOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file after another, on an executor: {@link InputFileRows} in, {@link ReadingRows} out. */
final class FileReading implements FlatMapFunction<Row, Row> {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private final ArrayList<ReadOptions> options;
    private final SerializableConfiguration hadoop;

    /**
     * @param options those of each of the job's inputs
     */
    FileReading(List<ReadOptions> options, Configuration hadoop) {
        this.options = new ArrayList<>(options);
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<Row> call(Row row) {
        InputFile file = InputFileRows.file(row);
        return new FileReadings(file, options.get(file.input()), hadoop.value());
    }

    /** The readings of one file. What breaks it off becomes its last reading. */
    private static final class FileReadings implements Iterator<Row> {
        private final InputFile file;
        private @Nullable Iterator<Reading> readings;
        private @Nullable AutoCloseable open;
        private @Nullable Reading next;
        private long records;

        FileReadings(InputFile file, ReadOptions options, Configuration hadoop) {
            this.file = file;
            try {
                readings = open(options, hadoop);
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
            Reading reading = next;
            if (reading == null) {
                throw new NoSuchElementException();
            }
            next = null;
            advance();
            return ReadingRows.row(reading);
        }

        private Iterator<Reading> open(ReadOptions options, Configuration hadoop) throws IOException {
            Path path = new Path(URI.create(file.uri()));
            CollectionReader reader = new CollectionReader(options);
            if (isParquet(path, options.format(), hadoop)) {
                ParquetRecords records = new ParquetRecords(path, hadoop);
                open = records;
                long[] number = {0};
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return records.hasNext();
                    }

                    @Override
                    public Reading next() {
                        return reader.read(file.name(), ++number[0], records.next());
                    }
                };
            }
            InputStream stream =
                    new BufferedInputStream(path.getFileSystem(hadoop).open(path), 1 << 16);
            open = stream;
            return reader.read(file.name(), stream);
        }

        private static boolean isParquet(Path path, Format format, Configuration hadoop) throws IOException {
            if (format != Format.AUTO) {
                return format == Format.PARQUET;
            }
            try (InputStream stream = path.getFileSystem(hadoop).open(path)) {
                return Arrays.equals(stream.readNBytes(PARQUET.length), PARQUET);
            }
        }

        private void advance() {
            if (next != null) {
                return;
            }
            try {
                if (readings != null && readings.hasNext()) {
                    next = readings.next();
                    records++;
                    return;
                }
            } catch (RuntimeException e) {
                next = unreadable(e);
            }
            readings = null;
            close();
        }

        private void close() {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (Exception e) {
                // All that can be is read by now.
                LOG.debug("{} cannot be closed", file.name(), e);
            }
            open = null;
        }

        private Rejection unreadable(Exception e) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            String message = cause.getMessage() == null
                    ? ""
                    : ": " + cause.getMessage().lines().findFirst().orElse("");
            return new Rejection(
                    file.name(),
                    records == 0 ? 0 : records + 1,
                    Rejection.Reason.UNREADABLE_FILE,
                    cause.getClass().getSimpleName() + message + ", expected a file that can be read to its end");
        }
    }
}
