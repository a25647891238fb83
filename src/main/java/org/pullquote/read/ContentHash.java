package org.pullquote.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes an article the same: its source, title and body. */
final class ContentHash {
    private ContentHash() {}

    /** Lower-case hex SHA-256 of the parts as UTF-8, a NUL between two. */
    static String of(String source, String title, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((source + '\0' + title + '\0' + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
