package org.pullquote.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder NAME that runs publish into, and its hidden neighbours: {@code .NAME.lock}, which a run holds, and
 * {@code .NAME.ID.work}, with its intermediate results. Where a folder can be moved in one step, a run's tables are moved to NAME
 * as a whole ({@link MovedFolder}); on an object store they stay where they were written, and one small object names that place
 * ({@link KeptRuns}).
 */
abstract sealed class OutputFolder permits MovedFolder, KeptRuns {
    static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-]+");

    /** The file systems that rename a folder in one step, whatever it holds. */
    private static final Set<String> MOVES_IN_ONE_STEP = Set.of("file", "hdfs", "webhdfs", "swebhdfs", "viewfs");

    private final FileSystem files;
    private final Path target;
    private final Path parent;
    private final Pattern neighbour;

    OutputFolder(FileSystem files, Path target, Path parent) {
        this.files = files;
        this.target = target;
        this.parent = parent;
        neighbour = Pattern.compile(
                "\\." + Pattern.quote(target.getName()) + "\\.(" + RUN_ID.pattern() + ")\\.(part|old|work|probe)");
    }

    /**
     * The output folder at a path or URI.
     *
     * @param kept on an object store, how many runs are kept, including the current one
     * @throws OutputException if it names no folder that could be written into
     */
    static OutputFolder of(Configuration configuration, String folder, int kept) {
        try {
            Path path = new Path(folder);
            FileSystem files = Folders.of(configuration, path);
            Path target = behindLink(files, files.makeQualified(path));
            Path parent = target.getParent();
            if (parent == null) {
                throw new OutputException("output folder " + folder + ": expected a folder below the root");
            }
            return MOVES_IN_ONE_STEP.contains(files.getUri().getScheme())
                    ? new MovedFolder(files, target, parent)
                    : new KeptRuns(files, target, parent, kept);
        } catch (IOException | IllegalArgumentException e) {
            throw new OutputException("output folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path behindLink(FileSystem files, Path target) throws IOException {
        if (!Folders.isLocal(files) || !Files.isSymbolicLink(Folders.local(target))) {
            return target;
        }
        java.nio.file.Path link = Folders.local(target);
        if (!Files.exists(link)) {
            throw new OutputException("output folder " + target + ": is a link to " + Files.readSymbolicLink(link)
                    + ", where there is nothing; expected a folder");
        }
        return files.makeQualified(new Path(link.toRealPath().toUri().getPath()));
    }

    /** Lets the next change keep at least as many runs as are kept now. */
    void keepAll() {}

    FileSystem files() {
        return files;
    }

    Path target() {
        return target;
    }

    Path parent() {
        return parent;
    }

    Path lock() {
        return hidden("lock");
    }

    Path work(String id) {
        return hidden(id + ".work");
    }

    /**
     * The folder that a run writes into.
     *
     * @throws IllegalArgumentException if the id cannot be part of a file's name
     */
    abstract Path part(String runId);

    /**
     * Checks that a run may publish here, and that it can.
     *
     * @throws OutputException if not
     */
    abstract void check();

    /** Whether no output is in place because a run is replacing it, or was killed while replacing it. */
    abstract boolean isCutOff() throws IOException;

    /**
     * Completes or undoes what a killed run left: afterwards a complete publication is in place, or none where there was none,
     * and no leftovers are beside it. The caller must hold the lock.
     *
     * @throws OutputException if another run is writing here, or the leftovers are not such as this class leaves
     */
    abstract void recover() throws IOException;

    /** Replaces the last publication by the folder, which must be complete. */
    abstract void replaceBy(Path part) throws IOException;

    /** Whether readers are sent to the folder that a run wrote, so that it must not be deleted. */
    abstract boolean isPublished(Path part) throws IOException;

    static void checkRunId(String runId) {
        if (!RUN_ID.matcher(runId).matches()) {
            throw new IllegalArgumentException("run id \"" + runId + "\": expected letters, digits, _ and - alone");
        }
    }

    final Path hidden(String rest) {
        return new Path(parent, "." + target.getName() + "." + rest);
    }

    /** The file system's own time, by which it dates files. */
    long now() throws IOException {
        Path probe = hidden(UUID.randomUUID() + ".probe");
        Folders.create(files, probe);
        try {
            return files.getFileStatus(probe).getModificationTime();
        } finally {
            Folders.delete(files, probe);
        }
    }

    OutputException taken(@Nullable Owner owner) {
        return new OutputException("output folder " + target + ": " + (owner == null ? "another run" : owner)
                + " is writing into it; wait for its end, or choose another folder");
    }

    OutputException unwritable(IOException e) {
        return new OutputException("can't write the output folder " + target + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException && e.getMessage() != null
                ? e.getMessage() + " (" + e.getClass().getSimpleName().replaceFirst("Exception$", "") + ")"
                : String.valueOf(e.getMessage());
    }

    /** Deletes hidden folders after checking that no living run writes into them. */
    final void deleteAbandoned(Map<String, Path> folders) throws IOException {
        for (Path folder : folders.values()) {
            checkAbandoned(folder);
        }
        for (Path folder : folders.values()) {
            Folders.delete(files, folder);
        }
    }

    final OutputException foreign(String file) {
        return new OutputException("output folder " + target + ": holds " + file
                + ", which no run of Pullquote wrote; move it away or choose another folder");
    }

    /** The hidden folders of a kind, by the id in their names. */
    final Map<String, Path> neighbours(String kind) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (FileStatus status : files.exists(parent) ? files.listStatus(parent) : new FileStatus[0]) {
            Matcher name = neighbour.matcher(status.getPath().getName());
            if (name.matches() && name.group(2).equals(kind)) {
                found.put(name.group(1), status.getPath());
            }
        }
        return found;
    }

    final void checkAbandoned(Path folder) throws IOException {
        Path signed = new Path(folder, Owner.FILE);
        Optional<Owner> owner = Owner.of(files, signed).filter(found -> !found.equals(Owner.own()));
        if (owner.isPresent()
                && owner.get().mayLive(now() - files.getFileStatus(signed).getModificationTime())) {
            throw taken(owner.get());
        }
    }
}
