package org.pullquote.publish;

import java.io.IOException;

/** A lock file beside an output folder, with its {@link Owner}. Only one run can hold it, even if two try at the same moment. */
interface OutputLock extends AutoCloseable {
    /** Tells other machines that the run is alive. */
    void sign() throws IOException;

    /** Whether this run still holds the lock. */
    boolean isHeld() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Takes the lock of a folder.
     *
     * @throws OutputException if another run holds it
     */
    static OutputLock of(OutputFolder output) throws IOException {
        return Folders.isLocal(output.files()) ? LocalLock.take(output) : RemoteLock.take(output);
    }
}
