package org.pullquote.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.run.job.InvalidJobException;

/**
 * The one folder for all that this process and its libraries put among the temporary files. Beside it lies a file that the process
 * keeps locked while it lives: a folder whose lock is free is a killed run's, and the next one removes it.
 *
 * <p>The launcher makes the folder, since some of the JDK asks for its name before any program runs; where the JVM was started by
 * other means, what asks later goes into one that is made here.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final String PROPERTY = "java.io.tmpdir";
    private static final String PREFIX = "pullquote-";
    private static final String LOCK = ".lock";

    /** Libraries unpack some 25 MB there, and Spark writes what it sorts. */
    private static final long LEAST_ROOM = 64L << 20;

    private static final Path NAMED = Path.of(System.getProperty(PROPERTY)).toAbsolutePath();

    /** The system's own folder for temporary files. */
    static final Path SYSTEM = isLaunchers() ? NAMED.resolveSibling("").normalize() : NAMED;

    private final Path folder;
    private final Path lock;
    private final FileChannel held;

    private TemporaryFolder(Path folder, Path lock, FileChannel held) {
        this.folder = folder;
        this.lock = lock;
        this.held = held;
    }

    /**
     * A new one, which the JVM uses from now on; to be called before anything asks it for a temporary file. Removes those of
     * processes that are dead.
     *
     * @throws IOException if none can be made
     */
    static TemporaryFolder open() throws IOException {
        TemporaryFolder launchers = isLaunchers() ? locked(NAMED) : null;
        TemporaryFolder opened = launchers == null ? in(SYSTEM) : launchers;
        opened.removeAbandoned();
        System.setProperty(PROPERTY, opened.folder.toString());
        return opened;
    }

    /**
     * To be called before a command works: libraries that find no room say everything but that.
     *
     * @throws InvalidJobException if there is too little room for temporary files
     */
    static void checkRoom() {
        Path folder = Path.of(System.getProperty(PROPERTY));
        try {
            checkRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new InvalidJobException(
                    "temporary files: " + folder + " cannot be used (" + e + "), expected a folder");
        }
    }

    static void checkRoom(Path folder, long freeBytes) {
        if (freeBytes < LEAST_ROOM) {
            throw new InvalidJobException("temporary files: " + (freeBytes >> 20) + " MB are free in " + folder
                    + ", expected at least " + (LEAST_ROOM >> 20) + "; make room, or set TMPDIR to another folder");
        }
    }

    private static boolean isLaunchers() {
        return NAMED.getFileName() != null && NAMED.getFileName().toString().startsWith(PREFIX);
    }

    static TemporaryFolder in(Path parent) throws IOException {
        while (true) {
            TemporaryFolder opened = locked(parent.resolve(PREFIX + UUID.randomUUID()));
            if (opened != null) {
                return opened;
            }
        }
    }

    /** Null if another run that cleans up had the lock first, and deletes it. */
    private static @Nullable TemporaryFolder locked(Path folder) throws IOException {
        Path lock = folder.resolveSibling(folder.getFileName() + LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() != null && Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
            return new TemporaryFolder(Files.isDirectory(folder) ? folder : create(folder), lock, channel);
        }
        channel.close();
        return null;
    }

    private static Path create(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    /** Removes the neighbours whose owners are dead. */
    void removeAbandoned() throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder.resolveSibling(""), PREFIX + "*" + LOCK)) {
            for (Path other : locks) {
                if (!other.equals(lock)) {
                    removeIfAbandoned(other);
                }
            }
        }
    }

    private void removeIfAbandoned(Path other) {
        String name = other.getFileName().toString();
        try (FileChannel channel = FileChannel.open(other, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            Path abandoned = other.resolveSibling(name.substring(0, name.length() - LOCK.length()));
            if (channel.tryLock() != null && isOurs(other) && (isAbsent(abandoned) || isOurs(abandoned))) {
                delete(abandoned);
                Files.deleteIfExists(other);
            }
        } catch (IOException e) {
            // Another user's, or in use.
        }
    }

    private boolean isOurs(Path file) throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder));
    }

    private static boolean isAbsent(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes it. What cannot be deleted yet, since the JVM is ending and others still write, is left to the next run. */
    @Override
    public synchronized void close() {
        if (!held.isOpen()) {
            return;
        }
        try (held) {
            delete(folder);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            // See above.
        }
    }

    /** Follows no links. */
    private static void delete(Path folder) throws IOException {
        if (isAbsent(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
