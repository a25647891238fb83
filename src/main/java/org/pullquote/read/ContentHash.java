package org.pullquote.read;

import org.apache.commons.codec.digest.DigestUtils;

/** The hash that identifies an article: of its source, title and body. */
final class ContentHash {
    private ContentHash() {}

    /** Lower-case hex SHA-256 of the parts as UTF-8, separated by NUL. */
    static String of(String source, String title, String body) {
        return DigestUtils.sha256Hex(source + '\0' + title + '\0' + body);
    }
}
