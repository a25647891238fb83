package org.pullquote.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;

/** Moves, deletes and lists files on any Hadoop file system; throws if an operation fails. */
final class Folders {
    private Folders() {}

    /** The file system of a path; for local paths the raw one, which writes no checksum files. */
    static FileSystem of(Configuration configuration, Path path) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }

    static boolean isLocal(FileSystem files) {
        return files instanceof RawLocalFileSystem;
    }

    /** The same path on the local file system, for what Hadoop cannot do there. */
    static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    /** Renames and never copies; Hadoop would copy local folders that cannot be renamed. */
    static void move(FileSystem files, Path from, Path to) throws IOException {
        if (files.exists(to)) {
            throw new IOException("can't move " + from + " to " + to + ", which exists");
        }
        if (isLocal(files)) {
            Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE);
        } else if (!files.rename(from, to)) {
            throw new IOException("can't move " + from + " to " + to);
        }
    }

    static void delete(FileSystem files, Path folder) throws IOException {
        if (files.exists(folder) && !files.delete(folder, true)) {
            throw new IOException("can't delete " + folder);
        }
    }

    static void create(FileSystem files, Path folder) throws IOException {
        if (!files.mkdirs(folder)) {
            throw new IOException("can't create " + folder);
        }
    }

    /** All files in a folder and below, relative to it, sorted; a link counts as a file, wherever it leads. */
    static List<String> filesIn(FileSystem files, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        if (isLocal(files)) {
            java.nio.file.Path root = local(folder);
            try (Stream<java.nio.file.Path> all = Files.walk(root)) {
                all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                        .forEach(file -> found.add(root.relativize(file).toString()));
            }
        } else {
            int skipped = folder.toUri().getPath().length() + 1;
            RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
            while (all.hasNext()) {
                found.add(all.next().getPath().toUri().getPath().substring(skipped));
            }
        }
        found.sort(null);
        return found;
    }
}
