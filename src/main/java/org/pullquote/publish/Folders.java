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

/** Moves and deletions on any of Hadoop's file systems that fail loudly. */
final class Folders {
    private Folders() {}

    /** The file system of a path; of the local one the plain files, without checksum files beside them. */
    static FileSystem of(Configuration configuration, Path path) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }

    static boolean isLocal(FileSystem files) {
        return files instanceof RawLocalFileSystem;
    }

    /** The same path on the local file system, for what Hadoop cannot ask of it. */
    static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    /** Never by copying, as Hadoop moves local folders that cannot be renamed. */
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

    /** All files in a folder and below, relative to it, sorted; a link is one, wherever it leads. */
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
