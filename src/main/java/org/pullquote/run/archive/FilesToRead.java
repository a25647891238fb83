package org.pullquote.run.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pullquote.run.archive.ArchivedFile.State;
import org.pullquote.run.input.FileHash;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.job.Job;
import org.pullquote.run.manifest.AnnotationId;

/**
 * Finds the files of a job that an archive does not have. A file is known by its name, length and time; if these differ, by its bytes. A
 * file whose run was killed is read under its first arrival, so that the archive does not depend on the interruption.
 */
public final class FilesToRead {
    private final Job job;
    private final List<ArchivedFile> archived;
    private final SortedMap<Long, List<InputFile>> unfinished = new TreeMap<>();
    private final List<InputFile> strange = new ArrayList<>();

    /** A file's name, length, time and reading options. */
    private record Place(String path, long bytes, long modified, String reading) {}

    private record Content(String sha256, String reading) {}

    private FilesToRead(Job job, List<ArchivedFile> archived) {
        this.job = job;
        this.archived = archived;
    }

    /**
     * @param archived all steps of all files that the archive knows
     * @param listed the files of the job's inputs
     */
    public static FilesToRead of(Job job, List<ArchivedFile> archived, List<InputFile> listed) {
        FilesToRead files = new FilesToRead(job, archived);
        Map<Place, ArchivedFile> known = new HashMap<>();
        for (ArchivedFile file : archived) {
            known.merge(
                    new Place(file.path(), file.bytes(), file.modified(), file.reading()), file, FilesToRead::later);
        }
        for (InputFile file : listed) {
            ArchivedFile before = known.get(files.place(file));
            if (before == null || before.sha256().equals(FileHash.UNREADABLE)) {
                files.strange.add(file);
            } else if (before.state() == State.LISTED) {
                files.unfinished
                        .computeIfAbsent(before.arrival(), arrival -> new ArrayList<>())
                        .add(file);
            }
        }
        return files;
    }

    /** The last step of a file: of its last arrival, and of that the step after {@code LISTED}, if there is one. */
    private static ArchivedFile later(ArchivedFile a, ArchivedFile b) {
        if (a.arrival() != b.arrival()) {
            return a.arrival() < b.arrival() ? b : a;
        }
        return a.state() == State.LISTED ? b : a;
    }

    /** The files whose bytes must be hashed. */
    public List<InputFile> strange() {
        return strange;
    }

    /**
     * What must be recorded before any of the files is read.
     *
     * @param hashes the SHA-256 of the {@link #strange} ones by name
     */
    public Listing listing(Map<String, String> hashes) {
        Set<Content> contents = new HashSet<>();
        Set<String> unreadable = new HashSet<>();
        long last = 0;
        for (ArchivedFile file : archived) {
            last = Math.max(last, file.arrival());
            if (file.state() != State.LISTED) {
                contents.add(new Content(file.sha256(), file.reading()));
                if (file.sha256().equals(FileHash.UNREADABLE)) {
                    unreadable.add(file.path());
                }
            }
        }
        List<ArchivedFile> steps = new ArrayList<>();
        SortedMap<Long, List<InputFile>> toRead = new TreeMap<>(unfinished);
        for (InputFile file : strange) {
            String hash = hashes.getOrDefault(file.name(), FileHash.UNREADABLE);
            boolean readable = !hash.equals(FileHash.UNREADABLE);
            boolean known =
                    readable ? contents.contains(new Content(hash, reading(file))) : unreadable.contains(file.name());
            if (!known) {
                toRead.computeIfAbsent(last + 1, arrival -> new ArrayList<>()).add(file);
            }
            // A file that still cannot be read is recorded only once.
            if (readable || !known) {
                steps.add(step(last + 1, file, hash, known ? State.KNOWN : State.LISTED));
            }
        }
        return new Listing(steps, toRead);
    }

    /**
     * What a run is to read.
     *
     * @param steps the steps to record first
     * @param toRead the files by arrival, the oldest first
     */
    public record Listing(List<ArchivedFile> steps, SortedMap<Long, List<InputFile>> toRead) {}

    private ArchivedFile step(long arrival, InputFile file, String hash, State state) {
        return new ArchivedFile(
                arrival,
                file.name(),
                file.bytes(),
                file.modified(),
                hash,
                reading(file),
                job.collection(),
                AnnotationId.limits(job),
                state);
    }

    private Place place(InputFile file) {
        return new Place(file.name(), file.bytes(), file.modified(), reading(file));
    }

    private String reading(InputFile file) {
        return job.inputs().get(file.input()).options().toString();
    }
}
