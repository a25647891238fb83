package org.pullquote.run.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pullquote.run.job.Job;

/**
 * Identifies an annotation by everything that its result depends on: the version, the job's reading options, the names and bytes of its
 * files, the models. Whatever is computed from it later keeps this id.
 */
public final class AnnotationId {
    private AnnotationId() {}

    /**
     * @param files by name
     * @param models the SHA-256 of each model, by name
     */
    public static String of(String version, Job job, List<ReadFile> files, Map<String, String> models) {
        return of(version, job.collection(), limits(job), files, models, List.of());
    }

    /**
     * @param limits the job's limits, as {@link #limits} writes them
     * @param files by name
     * @param further whatever else the annotation depends on, for archives; empty if a run without an archive would make the same
     */
    public static String of(
            String version,
            String collection,
            String limits,
            List<ReadFile> files,
            Map<String, String> models,
            List<String> further) {
        List<String> parts = new ArrayList<>();
        parts.add(version);
        parts.add(collection);
        parts.add(limits);
        for (ReadFile file : files) {
            parts.add(file.path());
            parts.add(file.sha256());
            parts.add(file.reading());
        }
        addModels(parts, models);
        parts.addAll(further);
        return IdHash.of(parts);
    }

    /** Identifies an annotator, whatever it annotates. */
    public static String ofModels(String version, Map<String, String> models) {
        List<String> parts = new ArrayList<>();
        parts.add(version);
        addModels(parts, models);
        return IdHash.of(parts);
    }

    private static void addModels(List<String> parts, Map<String, String> models) {
        models.forEach((name, hash) -> parts.add(name + " " + hash));
    }

    /** The limits of a job that the annotation of an article depends on. */
    public static String limits(Job job) {
        return limits(job.limits().words(), job.limits().seconds());
    }

    /** The same of given limits. */
    public static String limits(int words, int seconds) {
        return words + " words, " + seconds + " s";
    }
}
