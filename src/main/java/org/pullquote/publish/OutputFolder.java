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
 * The folder NAME that runs publish into, and its hidden neighbours: {@code .NAME.lock}, which a run holds, and {@code .NAME.ID.work}, where
 * it keeps what it has so far. Where a folder is moved in one step, a run's tables are moved to NAME as a whole ({@link MovedFolder});
 * on an object store they stay where they were written, and one small object tells where that is ({@link KeptRuns}).
 */
abstract sealed class OutputFolder permits MovedFolder, KeptRuns {
    static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-]+");

    /** Where a rename is one step, whatever the folder holds. */
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
     * The folder of that path or URI.
     *
     * @param kept how many runs stay, the current one among them, where they can
     * @throws OutputException if it names none that could be written into
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
     * Makes sure that a run may publish here and can.
     *
     * @throws OutputException if not
     */
    abstract void check();

    /** Whether a run was killed, or is, at a moment when nothing is in place. */
    abstract boolean isCutOff() throws IOException;

    /**
     * Finishes or undoes what a killed run left: a whole publication, or none where there was none, is in place afterwards, and nothing
     * hidden is beside it. To be called by the one who holds the lock.
     *
     * @throws OutputException if another run is writing here, or the leftovers are none that this class leaves
     */
    abstract void recover() throws IOException;

    /** Puts the folder, which is complete, in the place of the last publication. */
    abstract void replaceBy(Path part) throws IOException;

    /** Whether readers are led to a folder that a run wrote, so that it must stay. */
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

    /** Deletes hidden folders that no living run writes. */
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

    /** By the id in their name. */
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
