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

/**
 * The one folder for all that this process and its libraries put among the temporary files. Beside it lies a file that the process
 * keeps locked while it lives: a folder whose lock is free is a killed run's, and the next one removes it.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final String PROPERTY = "java.io.tmpdir";
    private static final String PREFIX = "pullquote-";
    private static final String LOCK = ".lock";

    /** The system's own folder for temporary files. */
    static final Path SYSTEM = Path.of(System.getProperty(PROPERTY)).toAbsolutePath();

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
        TemporaryFolder opened = in(SYSTEM);
        System.setProperty(PROPERTY, opened.folder.toString());
        return opened;
    }

    static TemporaryFolder in(Path parent) throws IOException {
        while (true) {
            String name = PREFIX + UUID.randomUUID();
            Path lock = parent.resolve(name + LOCK);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Another run that cleans up may have had it first, and deletes it then.
            if (channel.tryLock() != null && Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                TemporaryFolder opened = new TemporaryFolder(create(parent.resolve(name)), lock, channel);
                opened.removeAbandoned(parent);
                return opened;
            }
            channel.close();
        }
    }

    private static Path create(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    private void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
            for (Path other : locks) {
                if (!other.equals(lock)) {
                    removeIfAbandoned(other);
                }
            }
        }
    }

    private void removeIfAbandoned(Path other) {
        String name = other.getFileName().toString();
        try (FileChannel channel =
                FileChannel.open(other, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
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
