package org.pullquote.publish;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Moves and deletions on any of Hadoop's file systems that fail loudly. */
final class Folders {
    private Folders() {}

    /** The file system of a path; of the local one the plain files, without checksum files beside them. */
    static FileSystem of(Configuration configuration, Path path) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }

    static void move(FileSystem files, Path from, Path to) throws IOException {
        if (files.exists(to)) {
            throw new IOException("can't move " + from + " to " + to + ", which exists");
        }
        if (!files.rename(from, to)) {
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
}
