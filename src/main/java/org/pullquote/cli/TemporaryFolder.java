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
 * The only temporary folder of this process and its libraries. The process locks a file beside it while it runs; a folder whose lock is
 * free belongs to a killed run, and the next run removes it.
 *
 * <p>The launcher creates the folder, since parts of the JDK ask for its name before any program runs; if the JVM was started by other
 * means, it is created here for later callers.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final String PROPERTY = "java.io.tmpdir";
    private static final String PREFIX = "pullquote-";
    private static final String LOCK = ".lock";

    /** Libraries unpack some 25 MB there, and Spark spills data there when it sorts. */
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
     * Opens the folder that the JVM uses from now on and removes those of dead processes. Call it before anything creates a temporary file.
     *
     * @throws IOException if the folder cannot be created
     */
    static TemporaryFolder open() throws IOException {
        TemporaryFolder launchers = isLaunchers() ? locked(NAMED) : null;
        TemporaryFolder opened = launchers == null ? in(SYSTEM) : launchers;
        opened.removeAbandoned();
        System.setProperty(PROPERTY, opened.folder.toString());
        return opened;
    }

    /**
     * Call it before a command starts: libraries that run out of space report misleading errors.
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

    /** Null if another run that is cleaning up took the lock first and deletes the folder. */
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

    /** Removes the folders of dead processes. */
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
            // It belongs to another user or is in use.
        }
    }

    private boolean isOurs(Path file) throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder));
    }

    private static boolean isAbsent(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes the folder. Files that other threads still write while the JVM ends are left to the next run. */
    @Override
    public synchronized void close() {
        if (!held.isOpen()) {
            return;
        }
        try (held) {
            delete(folder);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            // The next run removes what is left.
        }
    }

    /** Deletes recursively without following links. */
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
