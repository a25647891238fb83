package org.pullquote.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;

/**
 * The folder NAME that runs publish into, and its hidden neighbours: {@code .NAME.RUN.part}, which a run writes, and
 * {@code .NAME.RUN.old}, which its predecessor becomes while the two change places.
 *
 * <p>The three steps of the change are {@link #setAside}, {@link #putInPlace} and {@link #deleteOld}. A run killed after any
 * of them leaves what {@link #recover} can tell and finish.
 */
final class OutputFolder {
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-]+");

    private final FileSystem files;
    private final Path target;
    private final Path parent;
    private final Pattern neighbour;

    private OutputFolder(FileSystem files, Path target, Path parent) {
        this.files = files;
        this.target = target;
        this.parent = parent;
        neighbour =
                Pattern.compile("\\." + Pattern.quote(target.getName()) + "\\.(" + RUN_ID.pattern() + ")\\.(part|old)");
    }

    /**
     * The folder of that path or URI.
     *
     * @throws OutputException if it names none that could be written into
     */
    static OutputFolder of(Configuration configuration, String folder) {
        try {
            Path path = new Path(folder);
            FileSystem files = Folders.of(configuration, path);
            Path target = files.makeQualified(path);
            Path parent = target.getParent();
            if (parent == null) {
                throw new OutputException("output folder " + folder + ": expected a folder below the root");
            }
            return new OutputFolder(files, target, parent);
        } catch (IOException | IllegalArgumentException e) {
            throw new OutputException("output folder " + folder + ": " + e.getMessage(), e);
        }
    }

    FileSystem files() {
        return files;
    }

    Path target() {
        return target;
    }

    Path part(String runId) {
        if (!RUN_ID.matcher(runId).matches()) {
            throw new IllegalArgumentException("run id \"" + runId + "\": expected letters, digits, _ and - alone");
        }
        return new Path(parent, "." + target.getName() + "." + runId + ".part");
    }

    /**
     * Makes sure that a run may publish here and can: the folder is new, empty or wholly of a former run, and its parent
     * takes files.
     *
     * @throws OutputException if not
     */
    void check() {
        try {
            checkOurs();
            Path probe = new Path(parent, "." + target.getName() + "." + UUID.randomUUID() + ".probe");
            Folders.create(files, probe);
            Folders.delete(files, probe);
        } catch (IOException e) {
            throw new OutputException("can't write the output folder " + target + ": " + e.getMessage(), e);
        }
    }

    /**
     * Finishes or undoes what a killed run left here: the newer of two whole publications stands in place afterwards, and
     * nothing hidden is beside it.
     *
     * @throws OutputException if another run is writing here, or the leftovers are none that this class leaves
     */
    void recover() throws IOException {
        Map<String, Path> parts = new HashMap<>();
        Map<String, Path> olds = new HashMap<>();
        for (FileStatus status : files.exists(parent) ? files.listStatus(parent) : new FileStatus[0]) {
            Matcher name = neighbour.matcher(status.getPath().getName());
            if (name.matches()) {
                (name.group(2).equals("part") ? parts : olds).put(name.group(1), status.getPath());
            }
        }
        for (Path part : parts.values()) {
            Owner.of(files, part).ifPresent(owner -> {
                throw new OutputException("output folder " + target + ": " + owner + " is writing into it");
            });
        }
        for (Map.Entry<String, Path> old : olds.entrySet()) {
            finish(old.getKey(), old.getValue(), parts.get(old.getKey()));
        }
        for (Path part : parts.values()) {
            Folders.delete(files, part);
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

    /** Moves what is in place aside, if anything is; {@code part} must be complete by now. */
    void setAside(Path part) throws IOException {
        if (files.exists(target)) {
            checkOurs();
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
        List<String> found = visibleFiles();
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
            if (!ours.contains(file)) {
                throw new OutputException("output folder " + target + ": holds " + file
                        + ", which no run of Pullquote wrote; move it away or choose another folder");
            }
        }
    }

    private List<String> visibleFiles() throws IOException {
        List<String> found = new ArrayList<>();
        int skipped = target.toUri().getPath().length() + 1;
        RemoteIterator<LocatedFileStatus> all = files.listFiles(target, true);
        while (all.hasNext()) {
            Path file = all.next().getPath();
            if (!file.getName().startsWith(".")) {
                found.add(file.toUri().getPath().substring(skipped));
            }
        }
        found.sort(null);
        return found;
    }
}
