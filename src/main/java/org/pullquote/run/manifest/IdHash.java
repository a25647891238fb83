package org.pullquote.run.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** A short hash of a list of texts: equal lists have equal hashes, different lists in practice never. */
final class IdHash {
    private static final int HEX_DIGITS = 16;

    private IdHash() {}

    static String of(List<String> parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length comes first, so that no two lists of parts give the same text.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }
}
