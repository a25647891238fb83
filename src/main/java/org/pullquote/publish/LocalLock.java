package org.pullquote.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system, which is released as soon as its owner dies, however it dies. Between machines that share the
 * folder but not its locks, the owner's signature decides.
 */
final class LocalLock implements OutputLock {
    private static final int ATTEMPTS = 1000;

    /**
     * The lock files that this JVM holds. The system's locks are those of processes, not of runs, and a process that opens and
     * closes its lock file a second time loses the lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final @Nullable Object key;

    private LocalLock(Path file, FileChannel channel, FileLock lock, @Nullable Object key) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.key = key;
    }

    static LocalLock take(OutputFolder output) throws IOException {
        Path named = Folders.local(output.lock());
        Path parent = Objects.requireNonNull(named.getParent());
        Path file = parent.toRealPath().resolve(named.getFileName());
        if (!HELD.add(file)) {
            throw output.taken(Owner.own());
        }
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                LocalLock taken = tried(output, file);
                if (taken != null) {
                    return taken;
                }
            }
            throw new IOException("another run takes and leaves " + file + " all the time");
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    /** Tries once; null if a run that ended has deleted the file meanwhile. */
    private static @Nullable LocalLock tried(OutputFolder output, Path file) throws IOException {
        create(file);
        FileChannel channel = null;
        try {
            BasicFileAttributes before = attributes(file);
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            Optional<Owner> owner = owner(channel);
            if (lock == null) {
                throw output.taken(owner.orElse(null));
            }
            if (!Objects.equals(before.fileKey(), attributes(file).fileKey())) {
                channel.close();
                return null;
            }
            // A living process of this machine would hold the lock.
            long silent = output.now() - before.lastModifiedTime().toMillis();
            if (owner.isPresent() && !owner.get().isHere() && owner.get().mayLive(silent)) {
                throw output.taken(owner.get());
            }
            LocalLock taken = new LocalLock(file, channel, lock, before.fileKey());
            taken.sign();
            return taken;
        } catch (NoSuchFileException e) {
            close(channel);
            return null;
        } catch (IOException | RuntimeException e) {
            close(channel);
            throw e;
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // The file belongs to another run, or a killed run left it.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " is no file", e);
            }
        }
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<Owner> owner(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 10);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // Read to the end.
        }
        return Owner.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    @Override
    public void sign() throws IOException {
        byte[] text = Owner.own().text().getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
    }

    @Override
    public boolean isHeld() throws IOException {
        return lock.isValid()
                && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Objects.equals(key, attributes(file).fileKey());
    }

    /** Deletes the file before releasing the lock, so that a run that waits for it notices that the file is no longer current. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen() && isHeld()) {
                Files.deleteIfExists(file);
            }
        } finally {
            HELD.remove(file);
        }
    }
}
