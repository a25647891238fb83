package org.pullquote.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names a run by what its tables rest on: the version, the job's way of reading, the names and bytes of its files, the
 * models. So the same input gives the same tables to the last byte, and two runs of one id need not be compared.
 */
final class RunId {
    private static final int HEX_DIGITS = 16;

    private RunId() {}

    /**
     * @param hashes the SHA-256 of each file's bytes, by name
     * @param models the SHA-256 of each model, by name
     */
    static String of(
            String version, Job job, List<InputFile> files, Map<String, String> hashes, Map<String, String> models) {
        MessageDigest digest = FileHash.sha256();
        add(digest, version);
        add(digest, job.collection());
        add(digest, job.limits().toString());
        for (InputFile file : files) {
            add(digest, file.name());
            add(digest, hashes.getOrDefault(file.name(), FileHash.UNREADABLE));
            add(digest, job.inputs().get(file.input()).options().toString());
        }
        models.forEach((name, hash) -> add(digest, name + " " + hash));
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** With its length, so that no two lists of parts run into the same text. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
