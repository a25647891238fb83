package org.pullquote.run.archive;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.run.input.FileHash;

/**
 * A file that a run found, and what became of it.
 *
 * @param arrival the increasing number of the run that first found it; all files that are new to a run share one arrival
 * @param path its name as the tables give it
 * @param bytes its length
 * @param modified when its content last changed, in milliseconds since 1970
 * @param sha256 the hash of its bytes
 * @param reading the options that it is read with
 * @param collection the collection that its articles belong to
 * @param limits the job's limits for an article
 * @param state what became of it
 */
public record ArchivedFile(
        long arrival,
        String path,
        long bytes,
        long modified,
        String sha256,
        String reading,
        String collection,
        String limits,
        State state) {
    static final StructType SCHEMA = StructType.fromDDL("arrival BIGINT, path STRING, bytes BIGINT, modified BIGINT,"
            + " sha256 STRING, reading STRING, collection STRING, limits STRING, state STRING");

    /** What became of a file. */
    public enum State {
        /** It is to be read. */
        LISTED,
        /** It was read, and its records are in the archive. */
        READ,
        /** It adds nothing: its bytes, or all its records, are in the archive already. */
        KNOWN
    }

    /** The same file in another state. */
    ArchivedFile in(State other) {
        return new ArchivedFile(arrival, path, bytes, modified, sha256, reading, collection, limits, other);
    }

    /** The same file, as one whose bytes are not known. */
    ArchivedFile brokenOff() {
        return new ArchivedFile(
                arrival, path, bytes, modified, FileHash.UNREADABLE, reading, collection, limits, State.READ);
    }

    Row toRow() {
        return RowFactory.create(
                arrival,
                path,
                bytes,
                modified,
                sha256,
                reading,
                collection,
                limits,
                state.name().toLowerCase(Locale.ROOT));
    }

    static ArchivedFile fromRow(Row row) {
        return new ArchivedFile(
                row.getLong(0),
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                State.valueOf(row.getString(8).toUpperCase(Locale.ROOT)));
    }
}
