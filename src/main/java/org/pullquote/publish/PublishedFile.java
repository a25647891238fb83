package org.pullquote.publish;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of a publication.
 *
 * @param path relative to the output folder, with slashes
 * @param bytes its length
 * @param hash lower-case hex SHA-256
 */
record PublishedFile(String path, long bytes, String hash) {
    private static final int BUFFER = 1 << 16;

    static PublishedFile of(FileSystem files, Path folder, String path) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = files.open(new Path(folder, path))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new PublishedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
