package org.pullquote.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * An output folder on a file system that renames in one step: a run writes {@code .NAME.RUN.part} beside the folder NAME, and its
 * predecessor is {@code .NAME.RUN.old} while the two change places.
 *
 * <p>The three steps of the change are {@link #setAside}, {@link #putInPlace} and {@link #deleteOld}. A run killed after any of
 * them leaves a state that {@link #recover} recognizes and completes.
 */
final class MovedFolder extends OutputFolder {
    /** The file that macOS puts into every folder that is opened. */
    private static final String MADE_ANEW = ".DS_Store";

    private final FileSystem files;
    private final Path target;

    MovedFolder(FileSystem files, Path target, Path parent) {
        super(files, target, parent);
        this.files = files;
        this.target = target;
    }

    @Override
    Path part(String runId) {
        checkRunId(runId);
        return hidden(runId + ".part");
    }

    /** Checks that the folder is new, empty or entirely from a former run, that its parent is writable, and that it can be moved. */
    @Override
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
        return !Files.getFileStore(Folders.local(target)).equals(Files.getFileStore(Folders.local(parent())));
    }

    @Override
    boolean isCutOff() throws IOException {
        return !files.exists(target)
                && files.exists(parent())
                && !neighbours("old").isEmpty();
    }

    /** Afterwards the newer of two complete publications is in place. */
    @Override
    void recover() throws IOException {
        Map<String, Path> parts = neighbours("part");
        Map<String, Path> works = neighbours("work");
        for (Map<String, Path> folders : List.of(parts, works)) {
            for (Path folder : folders.values()) {
                checkAbandoned(folder);
            }
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

    private void finish(String runId, Path old, @Nullable Path part) throws IOException {
        boolean inPlace = files.exists(target);
        if (inPlace && part != null) {
            // A rename in one step does not leave this state.
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
     * Replaces the output by {@code part}, which must be complete. Nothing happens between the two renames, so that the time
     * without an output is as short as possible; Java has no way to swap two folders in one step.
     */
    @Override
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

    /** Always false: a published folder is no longer where it was written. */
    @Override
    boolean isPublished(Path part) {
        return false;
    }

    /** Moves the current output aside, if there is one. */
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
                throw foreign(file);
            }
        }
    }
}
