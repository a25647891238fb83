package org.pullquote.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.OutputException;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.archive.Annotator;
import org.pullquote.run.archive.Archive;
import org.pullquote.run.archive.ArchivedFile;
import org.pullquote.run.archive.Batches;
import org.pullquote.run.archive.FilesToRead;
import org.pullquote.run.archive.NewRecords;
import org.pullquote.run.archive.OutdatedRecords;
import org.pullquote.run.archive.SettledRecords;
import org.pullquote.run.input.Amount;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.job.Window;
import org.pullquote.run.manifest.AnnotationId;
import org.pullquote.run.manifest.ReadFile;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.Stopwatch;
import org.pullquote.run.runtime.Versions;
import org.pullquote.run.runtime.WorkFolder;
import org.pullquote.run.tables.PublishedFolder;

/**
 * Adds what is new in the job's files to an archive and takes the window's rows from it. If a run is killed at any point, the next one
 * continues it.
 */
final class ArchiveGrowth implements AutoCloseable {
    private final Job job;
    private final JobArchive place;
    private final AnnotateStage stage;
    private final FileTasks tasks;
    private final WorkFolder work;
    private final Stopwatch stopwatch;
    private final Instant started;
    private final Archive archive;
    private int steps;

    /**
     * Opens the archive, or creates it if there is none and the job has inputs.
     *
     * @param started the time with which embargoes are compared
     * @throws InvalidJobException if there is none and the job has no inputs, or another run uses it
     */
    ArchiveGrowth(
            Job job,
            JobArchive place,
            AnnotateStage stage,
            FileTasks tasks,
            WorkFolder work,
            Stopwatch stopwatch,
            Instant started) {
        this.job = job;
        this.place = place;
        this.stage = stage;
        this.tasks = tasks;
        this.work = work;
        this.stopwatch = stopwatch;
        this.started = started;
        archive = stopwatch.time(
                "open",
                () -> job.inputs().isEmpty()
                        ? Archive.existing(tasks.spark(), place)
                        : Archive.open(tasks.spark(), place));
    }

    /**
     * Locks the archive of a job.
     *
     * @return null if the job has no archive, or it is in a catalog, which only Spark can ask
     * @throws InvalidJobException if the archive cannot be used, or another run uses it
     */
    static @Nullable OutputClaim claim(Job job, List<InputFile> files, Configuration hadoop) {
        JobArchive place = job.archive();
        if (place == null) {
            return null;
        }
        Archive.check(Versions.spark());
        if (place.isInCatalog()) {
            return null;
        }
        try {
            check(job, place, files, hadoop);
        } catch (IOException e) {
            throw new InvalidJobException(
                    "archive " + place.location() + ": cannot be examined (" + e + "), expected a folder");
        }
        try {
            return OutputClaim.ofArchive(hadoop, place.location());
        } catch (OutputException e) {
            throw new InvalidJobException(String.valueOf(e.getMessage()));
        }
    }

    /** By real names, since a link may lead from one to the other. */
    private static void check(Job job, JobArchive place, List<InputFile> files, Configuration hadoop)
            throws IOException {
        String there = Locations.real(place.location(), hadoop);
        if (Locations.contains(there, Locations.real(job.output(), hadoop))) {
            throw new InvalidJobException("output " + job.output() + ": is in the archive " + place.location()
                    + " or holds it, expected two folders beside each other");
        }
        for (InputFile file : files) {
            String input = Locations.real(file.location(), hadoop);
            if (Locations.contains(there, input)) {
                throw new InvalidJobException("archive " + place.location() + ": " + file.name()
                        + " in it is an input, expected an archive beside the inputs");
            }
        }
        Path archive = new Path(place.location());
        FileSystem system = archive.getFileSystem(hadoop);
        if (system.exists(archive) && !system.getFileStatus(archive).isDirectory()) {
            throw new InvalidJobException("archive " + place.location() + ": is a file, expected a folder");
        }
    }

    /**
     * @param listed the files of the job's inputs
     * @param models the fingerprints of the models, once they are loaded
     */
    void grow(List<InputFile> listed, CompletableFuture<Map<String, String>> models, RunListener watcher) {
        watcher.step("looking for new files among " + listed.size());
        FilesToRead.Listing listing = stopwatch.time("hash", () -> {
            FilesToRead files = FilesToRead.of(job, archive.files(), listed);
            return files.listing(tasks.hashes(files.strange()));
        });
        archive.addFiles(listing.steps());
        watcher.step("loading the models");
        Annotator annotator = new Annotator(Versions.pullquote(), stopwatch.time("load", models::join));
        archive.addAnnotator(annotator);
        Batches batches = new Batches(archive, stage, annotator.id(), job.limits(), place.minutes());
        stopwatch.time("annotate", () -> {
            // First, so that a record that is found again in a file is known.
            annotateAgain(
                    batches,
                    OutdatedRecords.toTryAgain(started, job.limits()),
                    Window.ALL,
                    " records again, whose embargo is over or which failed",
                    watcher);
            listing.toRead().forEach((arrival, files) -> read(batches, arrival, files, watcher));
            if (place.reannotate() != Reannotate.NEVER && archive.annotators().size() > 1) {
                annotateAgain(
                        batches,
                        OutdatedRecords.ofOthers(annotator.id()),
                        place.reannotate() == Reannotate.ALL ? Window.ALL : window(),
                        " records of older models again",
                        watcher);
            }
            return null;
        });
    }

    private void read(Batches batches, long arrival, List<InputFile> files, RunListener watcher) {
        watcher.step("reading " + files.size() + (files.size() == 1 ? " new file" : " new files"));
        Checkpoint keeping = keeping();
        Amount amount = Amount.in(tasks.spark().sparkContext());
        Dataset<Row> read = keeping.keep("read", tasks.read(files, job.options(), started, amount));
        Set<String> broken = Set.copyOf(amount.broken().value());
        archive.breakOff(arrival, broken);
        NewRecords found = NewRecords.of(read, arrival, files, job.options(), archive, keeping);
        if (found.copies() != null) {
            archive.addRecords(found.copies());
        }
        batches.add(found.toAnnotate(), job.options(), watcher);
        archive.finish(
                arrival,
                files.stream().filter(file -> !broken.contains(file.name())).toList());
    }

    private void annotateAgain(Batches batches, Column which, Window window, String what, RunListener watcher) {
        OutdatedRecords outdated = OutdatedRecords.of(
                archive,
                which,
                window,
                ReadOptions.of(job.collection())
                        .withLimits(job.limits().words(), ReadOptions.DEFAULT_MAX_RECORD_CHARACTERS),
                started,
                keeping());
        if (outdated != null) {
            watcher.step("annotating " + outdated.rows().count() + what);
            batches.add(outdated.rows(), outdated.options(), watcher);
        }
    }

    /** The folder at the output, if it was made of the archive in its present state with this run's options; else null. */
    @Nullable
    PublishedFolder published(Configuration hadoop) {
        return PublishedFolder.ofArchive(job.output(), hadoop, told(window()), job.names(), job.layout());
    }

    /** The rows of the window. */
    Collected collected() {
        Window window = window();
        SettledRecords.checkSources(archive, window);
        SettledRecords settled = SettledRecords.of(archive, window, keeping());
        Map<String, Annotator> annotators = new TreeMap<>(archive.annotators());
        annotators.keySet().retainAll(settled.annotationIds());
        List<ArchivedFile> files = archive.files().stream()
                .filter(file -> file.state() == ArchivedFile.State.READ)
                .sorted(Comparator.comparing(ArchivedFile::path).thenComparing(ArchivedFile::arrival))
                .toList();
        List<ReadFile> read = files.stream()
                .map(file -> new ReadFile(file.path(), file.bytes(), file.sha256(), file.reading()))
                .toList();
        ArchivedFile last = files.stream()
                .max(Comparator.comparing(ArchivedFile::arrival).thenComparing(ArchivedFile::path))
                .orElse(null);
        Map<String, String> models = new TreeMap<>();
        annotators.values().forEach(annotator -> models.putAll(annotator.models()));
        Map<String, Object> told = new LinkedHashMap<>(told(window));
        told.put("annotators", settled.annotationIds());
        return new Collected(
                settled.annotated(),
                settled.annotated().count(),
                last == null ? job.collection() : last.collection(),
                annotationId(last, read, annotators, settled.limits(), models, window),
                read,
                models,
                told);
    }

    private Window window() {
        return SettledRecords.bounded(archive, place.window(), LocalDate.ofInstant(started, ZoneOffset.UTC));
    }

    private Map<String, Object> told(Window window) {
        return RunManifest.archive(place, archive.snapshot(), window);
    }

    /**
     * The annotation id. It is that of a run without an archive if the archive holds exactly what such a run would have read.
     *
     * @param last the newest file, which records its job's options; null in an empty archive
     * @param limits those that the records were annotated within; a later job may have tried some of them again with others
     */
    private String annotationId(
            @Nullable ArchivedFile last,
            List<ReadFile> read,
            Map<String, Annotator> annotators,
            List<String> limits,
            Map<String, String> models,
            Window window) {
        List<String> further = new ArrayList<>();
        if (!window.isAll()) {
            further.add(window.toString());
        }
        if (annotators.size() > 1) {
            further.addAll(annotators.keySet());
        }
        String lastLimits = last == null ? AnnotationId.limits(job) : last.limits();
        limits.stream().filter(each -> !each.equals(lastLimits)).forEach(further::add);
        return AnnotationId.of(
                annotators.values().stream()
                        .map(Annotator::version)
                        .max(Comparator.naturalOrder())
                        .orElse(Versions.pullquote()),
                last == null ? job.collection() : last.collection(),
                lastLimits,
                read,
                models,
                further);
    }

    /** Releases the archive. */
    @Override
    public void close() {
        archive.close();
    }

    /** A checkpoint for one step, whose rows have names of their own. */
    private Checkpoint keeping() {
        String step = "archive-" + ++steps + "-";
        return (name, rows) -> work.keep(step + name, rows);
    }
}
