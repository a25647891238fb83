package org.pullquote.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that promises what an object store does, over a local folder: an object is there as a whole once it is closed, and nothing
 * can be renamed. It may be killed after so many changes; then every call fails, as if the process were gone.
 */
public final class ObjectStore extends FileSystem {
    static final String SCHEME = "store";

    private final RawLocalFileSystem local = new RawLocalFileSystem();
    private int changesLeft = Integer.MAX_VALUE;

    /** For Hadoop, which makes it by its name. */
    public ObjectStore() {}

    static ObjectStore create() throws IOException {
        ObjectStore store = new ObjectStore();
        store.initialize(URI.create(SCHEME + ":///"), new Configuration());
        return store;
    }

    @Override
    public void initialize(URI name, Configuration configuration) throws IOException {
        super.initialize(name, configuration);
        setConf(configuration);
        local.initialize(URI.create("file:///"), configuration);
    }

    void killAfter(int changes) {
        changesLeft = changes;
    }

    private void change() throws IOException {
        if (changesLeft == 0) {
            throw new IOException("killed");
        }
        changesLeft--;
    }

    private static Path local(Path path) {
        return new Path("file", null, path.toUri().getPath());
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
        return local.open(local(path), buffer);
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        if (!overwrite && exists(path)) {
            throw new IOException(path + " exists");
        }
        return new FSDataOutputStream(
                new ByteArrayOutputStream() {
                    @Override
                    public void close() throws IOException {
                        change();
                        java.nio.file.Path file =
                                java.nio.file.Path.of(path.toUri().getPath());
                        Files.createDirectories(file.getParent());
                        Files.write(file, toByteArray());
                    }
                },
                null);
    }

    @Override
    public FSDataOutputStream append(Path path, int buffer, Progressable progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean rename(Path from, Path to) {
        throw new UnsupportedOperationException();
    }

    /** Object by object. */
    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        if (getFileStatus(path).isDirectory()) {
            for (FileStatus inside : listStatus(path)) {
                delete(inside.getPath(), true);
            }
        }
        change();
        return local.delete(local(path), false);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        try (Stream<java.nio.file.Path> all =
                Files.list(java.nio.file.Path.of(path.toUri().getPath()))) {
            for (java.nio.file.Path inside : all.toList()) {
                found.add(getFileStatus(new Path(path, inside.getFileName().toString())));
            }
        }
        return found.toArray(FileStatus[]::new);
    }

    @Override
    public void setWorkingDirectory(Path folder) {}

    @Override
    public Path getWorkingDirectory() {
        return new Path(SCHEME + ":///");
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        change();
        return local.mkdirs(local(path));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        if (changesLeft == 0) {
            throw new IOException("killed");
        }
        FileStatus status = local.getFileStatus(local(path));
        return new FileStatus(
                status.getLen(), status.isDirectory(), 1, 1, status.getModificationTime(), makeQualified(path));
    }
}
