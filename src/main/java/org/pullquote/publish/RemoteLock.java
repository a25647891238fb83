package org.pullquote.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A lock file on a file system without locks: the run that creates it holds the lock for as long as it renews its signature. On
 * HDFS, creating is one step; elsewhere, {@link #isHeld} is checked before anything is published.
 */
final class RemoteLock implements OutputLock {
    private static final int ATTEMPTS = 5;

    private final FileSystem files;
    private final Path file;

    private RemoteLock(FileSystem files, Path file) {
        this.files = files;
        this.file = file;
    }

    static RemoteLock take(OutputFolder output) throws IOException {
        FileSystem files = output.files();
        Path file = output.lock();
        IOException failure = new IOException("can't create " + file);
        for (int i = 0; i < ATTEMPTS; i++) {
            try (OutputStream out = files.create(file, false)) {
                out.write(Owner.own().text().getBytes(StandardCharsets.UTF_8));
                return new RemoteLock(files, file);
            } catch (IOException e) {
                if (!files.exists(file)) {
                    failure = e;
                    continue;
                }
            }
            Optional<Owner> owner = Owner.of(files, file);
            long silent = output.now() - files.getFileStatus(file).getModificationTime();
            if (owner.isPresent() ? owner.get().mayLive(silent) : silent < Owner.DEAD_AFTER_MILLIS) {
                throw output.taken(owner.orElse(null));
            }
            // If two runs find the lock of the same dead owner, only one of them can move it.
            Path dead = new Path(file.getParent(), file.getName() + "." + UUID.randomUUID());
            if (files.rename(file, dead)) {
                Folders.delete(files, dead);
            }
        }
        throw failure;
    }

    @Override
    public void sign() throws IOException {
        if (isHeld()) {
            Owner.sign(files, file);
        }
    }

    @Override
    public boolean isHeld() throws IOException {
        return Owner.of(files, file).equals(Optional.of(Owner.own()));
    }

    @Override
    public void close() throws IOException {
        if (isHeld()) {
            Folders.delete(files, file);
        }
    }
}
