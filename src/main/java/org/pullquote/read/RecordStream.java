package org.pullquote.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;

/** The records of one file, one after another. */
interface RecordStream {
    /**
     * The next record, or null after the last. A rejection may stand for the whole unreadable rest of a file; null follows it.
     *
     * @throws IOException if the file breaks off
     */
    @Nullable
    FileRecord next() throws IOException;

    /** The number of the record that is being read, from 1; 0 before the first. */
    long number();
}
