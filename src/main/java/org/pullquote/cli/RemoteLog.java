package org.pullquote.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.pullquote.run.job.Locations;

/**
 * Appends a local log to one on another file system and deletes the local one. Few such systems can append, so the remote file is
 * rewritten, and only its last megabytes are kept.
 *
 * @param here the local file
 * @param there where the log is kept
 */
record RemoteLog(Path here, org.apache.hadoop.fs.Path there) implements Runnable {
    private static final int MAX_BYTES_KEPT = 4 << 20;

    @Override
    public void run() {
        try {
            append();
            Files.deleteIfExists(here);
        } catch (IOException e) {
            System.err.println("pullquote: the log stays in " + here + ": " + there + " cannot be written (" + e + ")");
        }
    }

    private void append() throws IOException {
        byte[] added = Files.readAllBytes(here);
        if (added.length == 0) {
            // Under spark-submit, messages go to Spark's own log.
            return;
        }
        FileSystem files = there.getFileSystem(Locations.hadoop());
        byte[] kept = files.exists(there) ? end(files) : new byte[0];
        try (OutputStream out = files.create(there, true)) {
            out.write(kept);
            out.write(added);
        }
    }

    private byte[] end(FileSystem files) throws IOException {
        long length = files.getFileStatus(there).getLen();
        byte[] end = new byte[(int) Math.min(length, MAX_BYTES_KEPT)];
        try (FSDataInputStream in = files.open(there)) {
            in.readFully(length - end.length, end);
        }
        return end;
    }
}
