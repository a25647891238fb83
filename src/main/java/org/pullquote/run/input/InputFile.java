package org.pullquote.run.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param name the path as the tables give it: relative where the input is, with {@code /} on every system
 * @param uri its location; for a local file it holds the bytes of its name, whether they are text or not
 * @param bytes its length
 * @param modified when its content last changed, by its file system, in milliseconds since 1970; 0 if unknown
 * @param input the index of the job's input that names it
 * @param fault why it cannot be read, for users, or null
 */
public record InputFile(
        String name,
        String uri,
        long bytes,
        long modified,
        int input,
        @Nullable String fault) implements Serializable {
    /** Its location: an absolute local path, or a URI. */
    public String location() {
        return uri.startsWith("file:") ? Path.of(URI.create(uri)).toString() : uri;
    }

    /**
     * Its bytes; the caller closes them.
     *
     * @throws IOException if it cannot be opened
     */
    InputStream open(Configuration hadoop) throws IOException {
        Optional<Path> local = local();
        if (local.isPresent()) {
            return Files.newInputStream(local.get());
        }
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(URI.create(uri));
        return path.getFileSystem(hadoop).open(path);
    }

    /** The same for the Parquet library, which needs random access. */
    org.apache.parquet.io.InputFile openParquet(Configuration hadoop) throws IOException {
        Optional<Path> local = local();
        return local.isPresent()
                ? new LocalInputFile(local.get())
                : HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(URI.create(uri)), hadoop);
    }

    /** The path of a local file. Hadoop's local file system rejects names with a colon and trusts stray checksum files. */
    private Optional<Path> local() throws IOException {
        if (fault != null) {
            throw new IOException(fault);
        }
        return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
    }
}
