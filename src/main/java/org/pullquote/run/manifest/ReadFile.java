package org.pullquote.run.manifest;

import java.util.List;
import java.util.Map;
import org.pullquote.run.input.FileHash;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.job.Job;

/**
 * A file that was read.
 *
 * @param path its name as the tables give it
 * @param bytes its length
 * @param sha256 the hash of its bytes, or {@code unreadable}
 * @param reading the options that it was read with
 */
public record ReadFile(String path, long bytes, String sha256, String reading) {
    /**
     * The files of a job.
     *
     * @param hashes the SHA-256 of each file's bytes, by name
     */
    public static List<ReadFile> of(Job job, List<InputFile> files, Map<String, String> hashes) {
        return files.stream()
                .map(file -> new ReadFile(
                        file.name(),
                        file.bytes(),
                        hashes.getOrDefault(file.name(), FileHash.UNREADABLE),
                        job.inputs().get(file.input()).options().toString()))
                .toList();
    }
}
