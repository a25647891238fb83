package org.pullquote.publish;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * An output folder reserved for one run: no other run publishes into it, or deletes this run's files beside it, until the claim
 * is closed or the process dies. Must be taken before any work. Thread-safe.
 */
public final class OutputClaim implements AutoCloseable {
    /** After Spark has stopped its tasks, before Hadoop closes its file systems. */
    private static final int AT_EXIT = FileSystem.SHUTDOWN_HOOK_PRIORITY + 1;

    private final OutputFolder output;
    private final OutputLock lock;
    private final Set<Path> folders = new LinkedHashSet<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beating -> {
        Thread thread = new Thread(beating, "sign the claim");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable atExit = this::release;
    private boolean released;

    private OutputClaim(OutputFolder output, OutputLock lock) {
        this.output = output;
        this.lock = lock;
        heart.scheduleWithFixedDelay(
                this::sign, Owner.SIGNED_EVERY_MILLIS, Owner.SIGNED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        ShutdownHookManager.get().addShutdownHook(atExit, AT_EXIT);
    }

    /**
     * Claims a folder, and completes or deletes what dead runs left beside it. A link is followed to the folder that it names.
     *
     * @param folder a path or a URI of a Hadoop file system; new, empty, or entirely from former runs
     * @param kept on an object store, how many runs are kept, including the new one: at least 1
     * @throws OutputException if the folder is none of these or can't be written, or another run has claimed it
     */
    public static OutputClaim on(Configuration hadoop, String folder, int kept) {
        return on(OutputFolder.of(hadoop, folder, kept));
    }

    /**
     * The same for a run that does not know how many runs earlier ones keep: on an object store, it keeps as many as are there.
     *
     * @param kept how many at least
     */
    public static OutputClaim keepingAll(Configuration hadoop, String folder, int kept) {
        OutputFolder output = OutputFolder.of(hadoop, folder, kept);
        output.keepAll();
        return on(output);
    }

    private static OutputClaim on(OutputFolder output) {
        try {
            Folders.create(output.files(), output.parent());
            OutputLock lock = OutputLock.of(output);
            try {
                output.recover();
                output.check();
                return new OutputClaim(output, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw output.unwritable(e);
        }
    }

    /**
     * Claims the folder of an archive, which grows in place. Nothing in it or beside it is inspected.
     *
     * @param folder a path or a URI of a Hadoop file system
     * @throws OutputException if another run has claimed it, or nothing can be written beside it
     */
    public static OutputClaim ofArchive(Configuration hadoop, String folder) {
        OutputFolder archive = OutputFolder.of(hadoop, folder, 1);
        try {
            Folders.create(archive.files(), archive.parent());
            return new OutputClaim(archive, OutputLock.of(archive));
        } catch (IOException e) {
            throw archive.unwritable(e);
        } catch (OutputException e) {
            throw new OutputException(String.valueOf(e.getMessage()).replaceFirst("output folder", "archive"), e);
        }
    }

    /**
     * Restores the output of a folder that is missing because a run was killed; otherwise does nothing. Must be called before a
     * folder is read.
     *
     * @throws OutputException if another run has claimed it
     */
    public static void settle(Configuration hadoop, String folder) {
        OutputFolder output = OutputFolder.of(hadoop, folder, 1);
        try {
            if (output.isCutOff()) {
                on(hadoop, folder, 1).close();
            }
        } catch (IOException e) {
            throw output.unwritable(e);
        }
    }

    /**
     * The folder with the tables of an output folder: the folder itself or, on an object store, that of the run published last.
     *
     * @param folder a path or a URI
     */
    public static Path published(Configuration hadoop, String folder) throws IOException {
        Path path = new Path(folder);
        return KeptRuns.current(path.getFileSystem(hadoop), path);
    }

    OutputFolder output() {
        return output;
    }

    /** Creates a hidden folder beside the output for intermediate files; it is deleted with the claim. */
    public Path workFolder() throws IOException {
        return folder(output.work(UUID.randomUUID().toString()));
    }

    /** The hidden folder that is to become the output. */
    Path part(String runId) throws IOException {
        return folder(output.part(runId));
    }

    private synchronized Path folder(Path folder) throws IOException {
        folders.add(folder);
        Folders.create(output.files(), folder);
        Owner.sign(output.files(), new Path(folder, Owner.FILE));
        return folder;
    }

    /**
     * Replaces the output by the folder, which must be complete.
     *
     * @throws IOException if the claim is lost, or the move fails; then the previous output stays in place
     */
    synchronized void publish(Path part) throws IOException {
        if (!lock.isHeld()) {
            throw new IOException("another run took " + output.target() + " over; this one publishes nothing");
        }
        folders.remove(part);
        Folders.delete(output.files(), new Path(part, Owner.FILE));
        output.replaceBy(part);
    }

    /** Deletes the folder, unless it was published. */
    synchronized void drop(Path folder) throws IOException {
        folders.remove(folder);
        if (!output.isPublished(folder)) {
            Folders.delete(output.files(), folder);
        }
    }

    private synchronized void sign() {
        try {
            lock.sign();
            for (Path folder : folders) {
                Owner.sign(output.files(), new Path(folder, Owner.FILE));
            }
        } catch (IOException e) {
            // The disk may be full for a while. The run will notice that itself, and it checks the lock before it
            // publishes.
        }
    }

    private synchronized void release() {
        if (released) {
            return;
        }
        released = true;
        heart.shutdownNow();
        try {
            for (Path folder : folders) {
                Folders.delete(output.files(), folder);
            }
            lock.close();
        } catch (IOException e) {
            // The next run deletes it.
        }
    }

    /** Deletes this run's folders beside the output and releases the lock. Does nothing the second time. */
    @Override
    public void close() {
        release();
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(atExit);
        }
    }
}
