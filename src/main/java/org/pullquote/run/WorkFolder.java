package org.pullquote.run;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run keeps what it has so far: a hidden folder beside the output, on the same file system, gone when the run ends.
 * One that was killed leaves its own behind, and a later run takes it away.
 */
final class WorkFolder implements AutoCloseable {
    /** No run takes longer between two of its steps. */
    private static final long ABANDONED_AFTER_MILLIS = 7L * 24 * 60 * 60 * 1000;

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final FileSystem system;
    private final Path folder;
    private final Thread atExit;

    private WorkFolder(FileSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
        this.atExit = new Thread(this::delete, "remove " + folder.getName());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * A new one beside {@code output}.
     *
     * @throws InvalidJobException if nothing can be written there
     */
    static WorkFolder beside(String output, Configuration hadoop) {
        try {
            Path out = new Path(output);
            Path parent = out.getParent();
            if (parent == null) {
                throw new InvalidJobException(
                        "output " + output + " is the top of a file system, expected a folder in it");
            }
            FileSystem system = out.getFileSystem(hadoop);
            String prefix = "." + out.getName() + ".work-";
            Path folder = new Path(parent, prefix + UUID.randomUUID());
            if (!system.mkdirs(folder)) {
                throw new IOException(
                        "no folder can be made in " + parent.toUri().getPath());
            }
            removeAbandoned(system, parent, prefix);
            return new WorkFolder(system, folder);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new InvalidJobException("output " + output + " cannot be written ("
                    + reason.lines().findFirst().orElse("") + "), expected a folder that can");
        }
    }

    /** The same rows, written down and read back: computed once, whatever hangs on them. */
    Dataset<Row> keep(String name, Dataset<Row> rows) {
        String path = new Path(folder, name).toString();
        rows.write().parquet(path);
        return rows.sparkSession().read().schema(rows.schema()).parquet(path);
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("the JVM ends already", e);
        }
    }

    private void delete() {
        try {
            system.delete(folder, true);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", folder, e);
        }
    }

    private static void removeAbandoned(FileSystem system, Path parent, String prefix) throws IOException {
        long before = System.currentTimeMillis() - ABANDONED_AFTER_MILLIS;
        for (FileStatus status :
                system.listStatus(parent, path -> path.getName().startsWith(prefix))) {
            if (status.getModificationTime() < before) {
                system.delete(status.getPath(), true);
            }
        }
    }
}
