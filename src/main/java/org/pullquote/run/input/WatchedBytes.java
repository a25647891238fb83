package org.pullquote.run.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Opens a file and tells when its bytes cannot be had. This separates a fault of the disk or the network, which may be over tomorrow, from a
 * fault in the bytes, which stays.
 *
 * @param failed called each time that the bytes cannot be had
 */
record WatchedBytes(InputFile file, Configuration hadoop, Runnable failed) {
    InputStream open() throws IOException {
        return told(() -> new Stream(file.open(hadoop)));
    }

    /** The same for the Parquet library, which needs random access. */
    org.apache.parquet.io.InputFile openParquet() throws IOException {
        org.apache.parquet.io.InputFile parquet = told(() -> file.openParquet(hadoop));
        return new org.apache.parquet.io.InputFile() {
            @Override
            public long getLength() throws IOException {
                return told(parquet::getLength);
            }

            @Override
            public SeekableInputStream newStream() throws IOException {
                SeekableInputStream stream = told(parquet::newStream);
                return new DelegatingSeekableInputStream(new Stream(stream)) {
                    @Override
                    public long getPos() throws IOException {
                        return stream.getPos();
                    }

                    @Override
                    public void seek(long position) throws IOException {
                        told(() -> {
                            stream.seek(position);
                            return position;
                        });
                    }
                };
            }
        };
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T told(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (IOException e) {
            failed.run();
            throw e;
        }
    }

    private final class Stream extends FilterInputStream {
        Stream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return told(in::read);
        }

        @Override
        public int read(byte[] bytes, int begin, int length) throws IOException {
            return told(() -> in.read(bytes, begin, length));
        }

        @Override
        public long skip(long bytes) throws IOException {
            return told(() -> in.skip(bytes));
        }
    }
}
