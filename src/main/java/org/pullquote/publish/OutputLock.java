package org.pullquote.publish;

import java.io.IOException;

/**
 * A file beside an output folder that one run alone has, with its {@link Owner}: of two that try at the same moment one gets it.
 */
interface OutputLock extends AutoCloseable {
    /** Tells other machines that the run is alive. */
    void sign() throws IOException;

    /** Whether it is still this run's. */
    boolean isHeld() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Takes the lock of a folder.
     *
     * @throws OutputException if another run has it
     */
    static OutputLock of(OutputFolder output) throws IOException {
        return Folders.isLocal(output.files()) ? LocalLock.take(output) : RemoteLock.take(output);
    }
}
