package org.pullquote.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.pullquote.schema.Tables;

/**
 * Moves a Parquet file and makes its footer the same in every JVM. Parquet's writer lists a column's encodings in the order of a
 * hash set over objects whose hashes change from one JVM to the next; here they are sorted. The version of the tables is added to
 * the metadata; the data is unchanged.
 */
final class ParquetCopy {
    /** The key of {@link Tables#VERSION} in the metadata. */
    static final String VERSION_KEY = "pullquote.schema_version";

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** The footer's length and the magic number after it. */
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    private static final int BUFFER = 1 << 16;

    private ParquetCopy() {}

    /**
     * Writes the file anew and deletes the old one.
     *
     * @return the number of its rows
     */
    static long move(FileSystem files, Path from, Path to) throws IOException {
        if (files.exists(to)) {
            throw new IOException("can't move " + from + " to " + to + ", which exists");
        }
        long length = files.getFileStatus(from).getLen();
        FileMetaData footer;
        try (FSDataInputStream in = files.open(from, BUFFER);
                OutputStream out = files.create(to, false)) {
            byte[] tail = new byte[TAIL];
            in.readFully(length - TAIL, tail);
            byte[] bytes = new byte
                    [ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt()];
            in.readFully(length - TAIL - bytes.length, bytes);
            footer = Util.readFileMetaData(new ByteArrayInputStream(bytes));
            sort(footer);
            footer.addToKey_value_metadata(new KeyValue(VERSION_KEY).setValue(Tables.VERSION));
            in.seek(0);
            copy(in, out, length - TAIL - bytes.length);
            ByteArrayOutputStream sorted = new ByteArrayOutputStream(bytes.length);
            Util.writeFileMetaData(footer, sorted);
            out.write(sorted.toByteArray());
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(sorted.size())
                    .array());
            out.write(MAGIC);
        }
        Folders.delete(files, from);
        return footer.getNum_rows();
    }

    private static void sort(FileMetaData footer) {
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk chunk : group.getColumns()) {
                ColumnMetaData column = chunk.getMeta_data();
                column.getEncodings().sort(Comparator.comparingInt(Encoding::getValue));
                if (column.isSetEncoding_stats()) {
                    column.getEncoding_stats()
                            .sort(Comparator.<PageEncodingStats>comparingInt(
                                            stats -> stats.getPage_type().getValue())
                                    .thenComparingInt(
                                            stats -> stats.getEncoding().getValue()));
                }
            }
        }
    }

    private static void copy(FSDataInputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("a Parquet file ends " + left + " bytes too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
