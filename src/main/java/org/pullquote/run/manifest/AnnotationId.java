package org.pullquote.run.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pullquote.run.input.FileHash;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.job.Job;

/**
 * Identifies an annotation by everything that its result depends on: the version, the job's way of reading, the names and bytes of its files, the
 * models. Whatever is computed from it later keeps this name.
 */
public final class AnnotationId {
    private AnnotationId() {}

    /**
     * @param hashes the SHA-256 of each file's bytes, by name
     * @param models the SHA-256 of each model, by name
     */
    public static String of(
            String version, Job job, List<InputFile> files, Map<String, String> hashes, Map<String, String> models) {
        List<String> parts = new ArrayList<>();
        parts.add(version);
        parts.add(job.collection());
        parts.add(job.limits().words() + " words, " + job.limits().seconds() + " s");
        for (InputFile file : files) {
            parts.add(file.name());
            parts.add(hashes.getOrDefault(file.name(), FileHash.UNREADABLE));
            parts.add(job.inputs().get(file.input()).options().toString());
        }
        models.forEach((name, hash) -> parts.add(name + " " + hash));
        return IdHash.of(parts);
    }
}
