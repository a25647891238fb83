package org.pullquote.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.run.manifest.RunMetrics;

/** The content of every published file but those that tell the time or the folder's name. */
final class PublishedHashes {
    private PublishedHashes() {}

    static Map<String, String> of(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(RunManifest.FILE)
                            && !file.endsWith(RunMetrics.FILE)
                            && !file.endsWith("datapackage.json"))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(),
                            PublishedHashes::hash,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
