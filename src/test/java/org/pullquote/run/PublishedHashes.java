package org.pullquote.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.run.manifest.RunMetrics;

/** The content of every published file but those that tell the time or the folder's name. */
final class PublishedHashes {
    private static final Set<String> DIFFERENT = Set.of(RunManifest.FILE, RunMetrics.FILE, "datapackage.json");

    private PublishedHashes() {}

    static Map<String, String> of(java.nio.file.Path root) throws IOException {
        return of(FileSystem.getLocal(new Configuration()).getRaw(), new Path(root.toUri()));
    }

    /** By their path below {@code root}. */
    static Map<String, String> of(FileSystem store, Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> files = store.listFiles(root, true);
        String below = store.makeQualified(root).toString();
        while (files.hasNext()) {
            Path file = files.next().getPath();
            if (!DIFFERENT.contains(file.getName())) {
                try (InputStream in = store.open(file)) {
                    hashes.put(file.toString().substring(below.length() + 1), DigestUtils.sha256Hex(in));
                }
            }
        }
        return hashes;
    }
}
