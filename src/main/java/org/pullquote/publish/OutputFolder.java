package org.pullquote.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
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
 * The folder NAME that runs publish into, and its hidden neighbours: {@code .NAME.lock}, which a run holds; {@code .NAME.ID.work},
 * where it keeps what it has so far; {@code .NAME.RUN.part}, which it writes, and {@code .NAME.RUN.old}, which its predecessor
 * becomes while the two change places.
 *
 * <p>The three steps of the change are {@link #setAside}, {@link #putInPlace} and {@link #deleteOld}. A run killed after any
 * of them leaves what {@link #recover} can tell and finish.
 */
final class OutputFolder {
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-]+");

    /** The file that macOS puts into every folder that is opened. */
    private static final String MADE_ANEW = ".DS_Store";

    private final String what;
    private final FileSystem files;
    private final Path target;
    private final Path parent;
    private final Pattern neighbour;

    private OutputFolder(String what, FileSystem files, Path target, Path parent) {
        this.what = what;
        this.files = files;
        this.target = target;
        this.parent = parent;
        neighbour = Pattern.compile(
                "\\." + Pattern.quote(target.getName()) + "\\.(" + RUN_ID.pattern() + ")\\.(part|old|work|probe)");
    }

    /**
     * The folder of that path or URI.
     *
     * @throws OutputException if it names none that could be written into
     */
    static OutputFolder of(Configuration configuration, String folder) {
        return of(configuration, folder, "output folder");
    }

    /** @param what messages call it */
    static OutputFolder of(Configuration configuration, String folder, String what) {
        try {
            Path path = new Path(folder);
            FileSystem files = Folders.of(configuration, path);
            Path target = behindLink(files, files.makeQualified(path));
            Path parent = target.getParent();
            if (parent == null) {
                throw new OutputException(what + " " + folder + ": expected a folder below the root");
            }
            return new OutputFolder(what, files, target, parent);
        } catch (IOException | IllegalArgumentException e) {
            throw new OutputException(what + " " + folder + ": " + e.getMessage(), e);
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

    Path part(String runId) {
        if (!RUN_ID.matcher(runId).matches()) {
            throw new IllegalArgumentException("run id \"" + runId + "\": expected letters, digits, _ and - alone");
        }
        return hidden(runId + ".part");
    }

    private Path hidden(String rest) {
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
        return new OutputException(what + " " + target + ": " + (owner == null ? "another run" : owner)
                + " is writing into it; wait for its end, or choose another folder");
    }

    OutputException unwritable(IOException e) {
        return new OutputException("can't write the " + what + " " + target + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException && e.getMessage() != null
                ? e.getMessage() + " (" + e.getClass().getSimpleName().replaceFirst("Exception$", "") + ")"
                : String.valueOf(e.getMessage());
    }

    /**
     * Makes sure that a run may publish here and can: the folder is new, empty or wholly of a former run, its parent takes files,
     * and it can be moved.
     *
     * @throws OutputException if not
     */
    void check() {
        try {
            checkOurs();
            now();
            if (Folders.isLocal(files) && files.exists(target) && isMounted()) {
                throw new OutputException("output folder " + target
                        + ": is a mounted file system, which no run can replace; expected a folder in it");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private boolean isMounted() throws IOException {
        return !Files.getFileStore(Folders.local(target)).equals(Files.getFileStore(Folders.local(parent)));
    }

    /** Whether a run was killed, or is, at the moment when nothing is in place. */
    boolean isCutOff() throws IOException {
        return !files.exists(target)
                && files.exists(parent)
                && !neighbours("old").isEmpty();
    }

    /**
     * Finishes or undoes what a killed run left here: the newer of two whole publications stands in place afterwards, and
     * nothing hidden is beside it. To be called by the one who holds the lock.
     *
     * @throws OutputException if another run is writing here, or the leftovers are none that this class leaves
     */
    void recover() throws IOException {
        Map<String, Path> parts = neighbours("part");
        Map<String, Path> works = neighbours("work");
        for (Path folder : parts.values()) {
            checkAbandoned(folder);
        }
        for (Path folder : works.values()) {
            checkAbandoned(folder);
        }
        for (Map.Entry<String, Path> old : neighbours("old").entrySet()) {
            finish(old.getKey(), old.getValue(), parts.get(old.getKey()));
        }
        for (Map<String, Path> leftovers : List.of(parts, works, neighbours("probe"))) {
            for (Path folder : leftovers.values()) {
                Folders.delete(files, folder);
            }
        }
    }

    /** By the id in their name. */
    private Map<String, Path> neighbours(String kind) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (FileStatus status : files.exists(parent) ? files.listStatus(parent) : new FileStatus[0]) {
            Matcher name = neighbour.matcher(status.getPath().getName());
            if (name.matches() && name.group(2).equals(kind)) {
                found.put(name.group(1), status.getPath());
            }
        }
        return found;
    }

    private void checkAbandoned(Path folder) throws IOException {
        Path signed = new Path(folder, Owner.FILE);
        Optional<Owner> owner = Owner.of(files, signed).filter(found -> !found.equals(Owner.own()));
        if (owner.isPresent()
                && owner.get().mayLive(now() - files.getFileStatus(signed).getModificationTime())) {
            throw taken(owner.get());
        }
    }

    private void finish(String runId, Path old, @Nullable Path part) throws IOException {
        boolean inPlace = files.exists(target);
        if (inPlace && part != null) {
            // A rename is one step on a file system and on HDFS, not on an object store.
            throw new OutputException("run " + runId + " was cut off while " + part + " moved to " + target
                    + " on a store that moves file by file; put " + old + " or " + part
                    + " in its place by hand, and delete the other");
        }
        if (!inPlace) {
            Folders.move(files, part == null ? old : part, target);
        }
        Folders.delete(files, old);
    }

    /**
     * The change, {@code part} being complete. Nothing is between its two renames, so that the moment without an output is as
     * short as two steps of the file system; there is no one step for it that Java knows.
     */
    void replaceBy(Path part) throws IOException {
        checkOurs();
        setAside(part);
        try {
            putInPlace(part);
        } catch (IOException | RuntimeException e) {
            if (!files.exists(target) && files.exists(old(part))) {
                Folders.move(files, old(part), target);
            }
            throw e;
        }
        deleteOld(part);
    }

    /** Moves what is in place aside, if anything is. */
    void setAside(Path part) throws IOException {
        if (files.exists(target)) {
            Folders.move(files, target, old(part));
        }
    }

    void putInPlace(Path part) throws IOException {
        Folders.move(files, part, target);
    }

    void deleteOld(Path part) throws IOException {
        Folders.delete(files, old(part));
    }

    private static Path old(Path part) {
        return new Path(part.getParent(), part.getName().replaceFirst("part$", "old"));
    }

    private void checkOurs() throws IOException {
        if (!files.exists(target)) {
            return;
        }
        if (!files.getFileStatus(target).isDirectory()) {
            throw new OutputException("output folder " + target + ": is a file, expected a folder");
        }
        List<String> found = Folders.filesIn(files, target);
        if (found.isEmpty()) {
            return;
        }
        Path descriptor = new Path(target, DataPackage.FILE);
        Set<String> ours = new HashSet<>();
        if (files.exists(descriptor)) {
            try (InputStream in = files.open(descriptor)) {
                ours.addAll(DataPackage.filesOf(in));
            }
        }
        for (String file : found) {
            if (!ours.contains(file) && !file.endsWith(MADE_ANEW)) {
                throw new OutputException("output folder " + target + ": holds " + file
                        + ", which no run of Pullquote wrote; move it away or choose another folder");
            }
        }
    }
}
